using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Schemas.</summary>
internal sealed class SchemaNameDiff(DiffContext context) : IObjectDiff
{
    /// <inheritdoc/>
    public void LoseOthers()
    {
    }

    /// <inheritdoc/>
    public void LoseDependants()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<DiffStep> Steps() =>
    [
        .. context.To.Schemas.Except(context.From.Schemas).Select(name => new DiffStep(Rank.Schema, new CreateSchema(name) { Comment = context.NewComment(new(ObjectKind.Schema, new(null, name))) })),
        .. context.From.Schemas.Except(context.To.Schemas).Select(name => new DiffStep(Rank.DropSchema, new DropSchema(name) { Existing = new(name) })),
    ];
}
