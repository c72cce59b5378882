using Retort.Schema;

namespace Retort.Operations;

/// <summary>Gives an enum type another list of values: a new type takes its name, and the columns are rewritten.</summary>
/// <param name="Type">The type.</param>
/// <param name="Values">The values that it is to have, in order.</param>
public sealed record ReplaceEnumValues(QualifiedName Type, ValueList<string> Values) : Operation
{
    /// <summary>Every column of the type.</summary>
    public ValueList<EnumColumn> Columns { get; init; } = [];

    /// <summary>What becomes of values that go. A row with any other such value stops the migration.</summary>
    public ValueList<EnumValueMapping> Mapping { get; init; } = [];

    /// <summary>The comment on the type.</summary>
    public string? Comment { get; init; }

    /// <summary>The values that it had.</summary>
    public ValueList<string>? Existing { get; init; }

    // Where two values became one that was there before, nothing says which rows were which: those rows stay as they are.
    private ValueList<EnumValueMapping> Inverse(ValueList<string> existing) =>
    [
        .. Mapping.Where(pair => !existing.Contains(pair.To))
            .DistinctBy(pair => pair.To)
            .Select(pair => new EnumValueMapping(pair.To, pair.From)),
    ];

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Existing is null ? null : this with
        {
            Values = Existing,
            Existing = Values,
            Columns = [.. Columns.Select(column => column.Reverse())],
            Mapping = Inverse(Existing),
        };
}
