using Retort.Operations;
using Retort.Replay;

namespace Retort.Schema;

/// <summary>
/// The schema of a database, as a value. All names are qualified, every object has its name, and types are spelled one way, so that two schemas are equal
/// when the databases are. Objects of an extension and those that no operation makes (operators, casts, text search, foreign data) are not part of it.
/// </summary>
public sealed record DatabaseSchema
{
    /// <summary>The schema of a new database, which has nothing but the schema <c>public</c>.</summary>
    public static DatabaseSchema Empty { get; } = new();

    /// <summary>The names of its schemas, in order.</summary>
    public ValueList<string> Schemas { get; init; } = ["public"];

    /// <summary>The extensions by name.</summary>
    public ValueMap<string, Extension> Extensions { get; init; } = new();

    /// <summary>Enum, composite and range types.</summary>
    public ValueMap<QualifiedName, CustomType> Types { get; init; } = new();

    /// <summary>Domains.</summary>
    public ValueMap<QualifiedName, Domain> Domains { get; init; } = new();

    /// <summary>Sequences, those of identity columns excepted.</summary>
    public ValueMap<QualifiedName, Sequence> Sequences { get; init; } = new();

    /// <summary>Tables, partitions too.</summary>
    public ValueMap<QualifiedName, Table> Tables { get; init; } = new();

    /// <summary>Indexes, those behind constraints and those that a partitioned index made excepted.</summary>
    public ValueMap<QualifiedName, RelationIndex> Indexes { get; init; } = new();

    /// <summary>Views.</summary>
    public ValueMap<QualifiedName, View> Views { get; init; } = new();

    /// <summary>Materialized views.</summary>
    public ValueMap<QualifiedName, MaterializedView> MaterializedViews { get; init; } = new();

    /// <summary>Functions and procedures.</summary>
    public ValueMap<RoutineSignature, Routine> Routines { get; init; } = new();

    /// <summary>Triggers, those that a partitioned table's made excepted.</summary>
    public ValueMap<RelationPart, Trigger> Triggers { get; init; } = new();

    /// <summary>Rules, those that make a view excepted.</summary>
    public ValueMap<RelationPart, RewriteRule> Rules { get; init; } = new();

    /// <summary>Row security policies.</summary>
    public ValueMap<RelationPart, Policy> Policies { get; init; } = new();

    /// <summary>Extended statistics.</summary>
    public ValueMap<QualifiedName, ExtendedStatistics> Statistics { get; init; } = new();

    /// <summary>Event triggers by name.</summary>
    public ValueMap<string, EventTrigger> EventTriggers { get; init; } = new();

    /// <summary>Publications by name.</summary>
    public ValueMap<string, Publication> Publications { get; init; } = new();

    /// <summary>The rights that objects of a role will be made with, by the role that gets them. Only where they are not PostgreSQL's own.</summary>
    public ValueMap<DefaultPrivileges, ValueMap<string, RolePrivileges>> DefaultPrivileges { get; init; } = new();

    /// <summary>What objects have beside what CREATE says of them: comments, owners, rights, states. Only where there is any.</summary>
    public ValueMap<DatabaseObject, ObjectAttributes> Attributes { get; init; } = new();

    /// <summary>Where it was read. Not part of what it is equal by.</summary>
    internal SchemaOrigin Origin { get; init; } = SchemaOrigin.Unknown;

    /// <summary>The schema that operations make of an empty database: <c>DatabaseSchema.Of(op => op.CreateTable("users", [Column("id", Integer)]))</c>.</summary>
    /// <param name="record">Records the operations.</param>
    public static DatabaseSchema Of(Action<MigrationBuilder> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var op = new MigrationBuilder();
        record(op);
        return op.Operations.Aggregate(Empty, (schema, recorded) => schema.Apply(recorded.Operation));
    }

    /// <summary>The schema after an operation. One on an object that is not there changes nothing.</summary>
    public DatabaseSchema Apply(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return SchemaReplay.Apply(this, operation);
    }
}
