using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>A table, for a grant, an owner or a comment.</summary>
    public static DatabaseObject OnTable(string name, string? schema = null) => On(ObjectKind.Table, name, schema);

    /// <summary>A foreign table.</summary>
    public static DatabaseObject OnForeignTable(string name, string? schema = null) => On(ObjectKind.ForeignTable, name, schema);

    /// <summary>A view.</summary>
    public static DatabaseObject OnView(string name, string? schema = null) => On(ObjectKind.View, name, schema);

    /// <summary>A materialized view.</summary>
    public static DatabaseObject OnMaterializedView(string name, string? schema = null) => On(ObjectKind.MaterializedView, name, schema);

    /// <summary>A sequence.</summary>
    public static DatabaseObject OnSequence(string name, string? schema = null) => On(ObjectKind.Sequence, name, schema);

    /// <summary>An enum, composite, range or base type.</summary>
    public static DatabaseObject OnType(string name, string? schema = null) => On(ObjectKind.Type, name, schema);

    /// <summary>A domain.</summary>
    public static DatabaseObject OnDomain(string name, string? schema = null) => On(ObjectKind.Domain, name, schema);

    /// <summary>Extended statistics.</summary>
    public static DatabaseObject OnStatistics(string name, string? schema = null) => On(ObjectKind.Statistics, name, schema);

    /// <summary>A function.</summary>
    /// <param name="name">The function.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    public static DatabaseObject OnFunction(string name, IReadOnlyList<SqlType>? arguments = null, string? schema = null) =>
        On(ObjectKind.Function, name, schema) with { Arguments = arguments is null ? null : [.. arguments] };

    /// <summary>A procedure.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    public static DatabaseObject OnProcedure(string name, IReadOnlyList<SqlType>? arguments = null, string? schema = null) =>
        On(ObjectKind.Procedure, name, schema) with { Arguments = arguments is null ? null : [.. arguments] };

    /// <summary>A schema.</summary>
    public static DatabaseObject OnSchema(string name) => On(ObjectKind.Schema, name, null);

    /// <summary>A database.</summary>
    public static DatabaseObject OnDatabase(string name) => On(ObjectKind.Database, name, null);

    /// <summary>A publication.</summary>
    public static DatabaseObject OnPublication(string name) => On(ObjectKind.Publication, name, null);

    /// <summary>An event trigger.</summary>
    public static DatabaseObject OnEventTrigger(string name) => On(ObjectKind.EventTrigger, name, null);

    /// <summary>A procedural language.</summary>
    public static DatabaseObject OnLanguage(string name) => On(ObjectKind.Language, name, null);

    /// <summary>A foreign data wrapper.</summary>
    public static DatabaseObject OnForeignDataWrapper(string name) => On(ObjectKind.ForeignDataWrapper, name, null);

    /// <summary>A foreign server.</summary>
    public static DatabaseObject OnForeignServer(string name) => On(ObjectKind.ForeignServer, name, null);

    private static DatabaseObject On(ObjectKind kind, string name, string? schema) => new(kind, new QualifiedName(schema, name));
}
