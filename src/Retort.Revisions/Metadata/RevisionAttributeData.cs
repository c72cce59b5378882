using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Retort.Revisions;

/// <summary>One <c>[Revision]</c> as it stands in metadata.</summary>
internal sealed record RevisionAttributeData(
    string Id,
    SourceLocation? Location,
    IReadOnlyList<string> Revises,
    IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> BranchLabels,
    string? Message,
    string? Created)
{
    private static readonly AttributeTypes Types = new();

    public static RevisionAttributeData Decode(CustomAttribute attribute)
    {
        var value = attribute.DecodeValue(Types);
        var fixedValues = value.FixedArguments;
        object? Named(string name) => value.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value;
        var file = fixedValues.Length > 1 ? fixedValues[1].Value as string : null;
        return new RevisionAttributeData(
            fixedValues.Length > 0 ? fixedValues[0].Value as string ?? "" : "",
            string.IsNullOrEmpty(file) ? null : new SourceLocation(file, fixedValues.Length > 2 && fixedValues[2].Value is int line ? line : 0),
            Texts(Named("Revises")),
            Texts(Named("DependsOn")),
            Texts(Named("BranchLabels")),
            Named("Message") as string,
            Named("Created") as string);
    }

    private static string[] Texts(object? value)
        => value is ImmutableArray<CustomAttributeTypedArgument<string>> { IsDefault: false } items
            ? [.. items.Select(item => item.Value as string ?? "")]
            : [];
}
