namespace Retort.Schema;

/// <summary>What kind of object a name means.</summary>
public enum ObjectKind
{
    /// <summary>A table, partitioned or not.</summary>
    Table,

    /// <summary>A foreign table.</summary>
    ForeignTable,

    /// <summary>A column of a table, view, composite type or foreign table.</summary>
    Column,

    /// <summary>A constraint of a table.</summary>
    Constraint,

    /// <summary>An index.</summary>
    Index,

    /// <summary>A trigger of a table or view.</summary>
    Trigger,

    /// <summary>A row security policy of a table.</summary>
    Policy,

    /// <summary>A rewrite rule of a table or view.</summary>
    Rule,

    /// <summary>A view.</summary>
    View,

    /// <summary>A materialized view.</summary>
    MaterializedView,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>An enum, composite, range or base type.</summary>
    Type,

    /// <summary>A domain.</summary>
    Domain,

    /// <summary>A constraint of a domain.</summary>
    DomainConstraint,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>An extension.</summary>
    Extension,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A procedure.</summary>
    Procedure,

    /// <summary>A function, procedure or aggregate.</summary>
    Routine,

    /// <summary>An aggregate.</summary>
    Aggregate,

    /// <summary>Extended statistics.</summary>
    Statistics,

    /// <summary>An event trigger.</summary>
    EventTrigger,

    /// <summary>A publication.</summary>
    Publication,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A collation.</summary>
    Collation,

    /// <summary>An encoding conversion.</summary>
    Conversion,

    /// <summary>A procedural language.</summary>
    Language,

    /// <summary>An access method.</summary>
    AccessMethod,

    /// <summary>A foreign data wrapper.</summary>
    ForeignDataWrapper,

    /// <summary>A foreign server.</summary>
    ForeignServer,

    /// <summary>A text search configuration.</summary>
    TextSearchConfiguration,

    /// <summary>A text search dictionary.</summary>
    TextSearchDictionary,

    /// <summary>A role. Roles belong to the whole server.</summary>
    Role,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A tablespace. Tablespaces belong to the whole server.</summary>
    Tablespace,
}
