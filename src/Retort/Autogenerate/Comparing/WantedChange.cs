using Retort.Autogenerate.Writing;
using Retort.Models;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>An operation that a model asks for.</summary>
/// <param name="Step">The operation.</param>
/// <param name="Source">The class or property that asks for it; null where no single one does.</param>
/// <param name="Place">Its line; null where that is not known.</param>
internal sealed record WantedChange(RemarkedOperation Step, ModelSource? Source, SourceLocation? Place)
{
    /// <summary>Finds out who asks for an operation.</summary>
    public static WantedChange Of(RemarkedOperation step, SchemaModel model, SourceFinder places)
    {
        var what = OperationWords.ObjectOf(step.Operation);
        var source = what is null ? null : model.Sources.GetValueOrDefault(what) ?? model.Sources.GetValueOrDefault(new(ObjectKind.Table, what.Name));
        return new(step, source, source is null ? null : places.Find(source));
    }
}
