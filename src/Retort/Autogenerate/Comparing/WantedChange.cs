using Retort.Autogenerate.Writing;
using Retort.Models;
using Retort.Operations;
using Retort.Replay;
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
    /// <param name="step">The operation.</param>
    /// <param name="model">The model.</param>
    /// <param name="present">The schema before it.</param>
    /// <param name="places">Where classes are.</param>
    public static WantedChange Of(RemarkedOperation step, SchemaModel model, DatabaseSchema present, SourceFinder places)
    {
        var what = OperationWords.ObjectOf(step.Operation);
        var source = what is null ? null : model.Sources.GetValueOrDefault(what) ?? model.Sources.GetValueOrDefault(new(ObjectKind.Table, TableOf(step.Operation, what, present)));

        // What no class asks for any more, the model as a whole does not: a context is a class too.
        return new(step, source, places.Find(source ?? new ModelSource(model.Name)));
    }

    // An index bears its own name.
    private static QualifiedName TableOf(Operation operation, DatabaseObject what, DatabaseSchema present) => operation switch
    {
        CreateIndex create => ReplayNames.Of(create.Table),
        DropIndex => present.Indexes.TryGetValue(what.Name, out var index) ? index.Relation : what.Name,
        _ => what.Name,
    };
}
