using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Does in memory to a schema what an operation does to a database.</summary>
internal static class SchemaReplay
{
    /// <summary>The schema after an operation. One that is about an object that is not there changes nothing.</summary>
    public static DatabaseSchema Apply(DatabaseSchema schema, Operation operation) =>
        operation is Autocommit inside ? Apply(schema, inside.Inner)
        : operation is ExecuteSql { Effect: { } effect } ? effect.Aggregate(schema, Apply)
        : TableReplay.TryApply(schema, operation)
        ?? ColumnReplay.TryApply(schema, operation)
        ?? ConstraintReplay.TryApply(schema, operation)
        ?? IndexReplay.TryApply(schema, operation)
        ?? SequenceReplay.TryApply(schema, operation)
        ?? NamespaceReplay.TryApply(schema, operation)
        ?? TypeReplay.TryApply(schema, operation)
        ?? CompositeReplay.TryApply(schema, operation)
        ?? DomainReplay.TryApply(schema, operation)
        ?? ViewReplay.TryApply(schema, operation)
        ?? RoutineReplay.TryApply(schema, operation)
        ?? TriggerReplay.TryApply(schema, operation)
        ?? EventTriggerReplay.TryApply(schema, operation)
        ?? PolicyReplay.TryApply(schema, operation)
        ?? PublicationReplay.TryApply(schema, operation)
        ?? StatisticsReplay.TryApply(schema, operation)
        ?? GrantReplay.TryApply(schema, operation)
        ?? DefaultPrivilegesReplay.TryApply(schema, operation)
        ?? ObjectReplay.TryApply(schema, operation)
        ?? schema;
}
