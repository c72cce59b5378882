using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Extensions. A schema or version that one side does not know is no difference.</summary>
internal sealed class ExtensionDiff(DiffContext context) : ObjectDiff<string, Extension>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<string, Extension> Of(DatabaseSchema schema) => schema.Extensions;

    /// <inheritdoc/>
    protected override DatabaseObject What(string key, Extension value) => new(ObjectKind.Extension, new(null, key));

    /// <inheritdoc/>
    protected override bool IsOther(Extension before, Extension after) => false;

    /// <inheritdoc/>
    protected override bool StandsOnLost(Extension before) => false;

    /// <inheritdoc/>
    protected override DiffStep Drop(Extension before) => new(Rank.DropExtension, new DropExtension(before.Name) { Existing = Creation(before) });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Extension after) => [new(Rank.Extension, Creation(after))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Extension before, Extension after)
    {
        if (before.Schema is { } schema && after.Schema is { } newSchema && schema != newSchema)
        {
            yield return new(Rank.Extension, new SetObjectSchema(new(ObjectKind.Extension, new(null, after.Name)), newSchema) { ExistingSchema = schema });
        }

        if (before.Version is { } version && after.Version is { } newVersion && version != newVersion)
        {
            yield return new(Rank.Extension, new UpdateExtension(after.Name) { Version = newVersion, ExistingVersion = version });
        }
    }

    private static CreateExtension Creation(Extension extension) => new(extension.Name)
    {
        // The first schema of the search path is where it goes by itself.
        Schema = extension.Schema == "public" ? null : extension.Schema,
        Version = extension.Version,
    };
}
