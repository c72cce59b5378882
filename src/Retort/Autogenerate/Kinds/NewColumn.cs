using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>A column that comes to a table with rows.</summary>
internal static class NewColumn
{
    /// <summary>
    /// Adds it. One that takes no NULL and has no default comes in three steps, so that rows which are there already get a value: nullable, filled, not null.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="isFillable">Whether rows of the table can be updated. If not, they get their value from a default, which goes again.</param>
    /// <param name="remark">What else is to be said of it.</param>
    public static DiffStep Of(QualifiedName table, Column column, bool isFillable, string? remark)
    {
        if (column.Nullable || column.Default is not null || column.Identity is not null || column.Generated is not null || column.Type.IsSerial)
        {
            return new(Rank.AddColumn, new AddColumn(table, column)) { Remark = remark };
        }

        var (operations, what) = Filled(table, column, isFillable);
        return new(Rank.AddColumn, operations) { Remark = $"{(remark is null ? "" : $"{remark}\n")}{column.Name} takes no NULL{what}" };
    }

    private static (IReadOnlyList<Operation> Operations, string What) Filled(QualifiedName table, Column column, bool isFillable)
    {
        var nullable = column with { Nullable = true };
        var name = Identifier.Quote(column.Name);
        var (add, demand) = (new AddColumn(table, nullable), new AlterColumn(table, column.Name) { Nullable = false, Existing = nullable });
        var published = $"PostgreSQL lets no UPDATE of {table.Name} through, which is published without a replica identity that serves";
        switch (Value(column.Type), isFillable)
        {
            case ({ } value, true):
                return ([add, new ExecuteSql($"UPDATE {Identifier.Quote(ReplayNames.Reference(table)!)} SET {name} = {value} WHERE {name} IS NULL"), demand], $": rows that are there get {value}. See that this is what they should have.");
            case ({ } value, false):
                var filled = column with { Default = new(value) };
                return ([new AddColumn(table, filled), new AlterColumn(table, column.Name) { Default = new(null), Existing = filled }], $": rows that are there get {value}, by a default, since {published}. See that this is what they should have.");
            case (null, true):
                return ([add, demand], ": fill the rows that are there with op.Execute before the last line.");
            default:
                return ([add, demand], $", and {published}: give the column a default, which may go again.");
        }
    }

    private static string? Value(SqlType type) => type switch
    {
        { Dimensions: > 0 } => "'{}'",
        { IsBuiltIn: false } => null,
        { Name: "text" or "varchar" or "char" or "bpchar" or "bytea" } => "''",
        { Name: "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" or "money" } => "0",
        { Name: "boolean" } => "false",
        { Name: "uuid" } => "gen_random_uuid()",
        { Name: "json" or "jsonb" } => "'{}'",
        { Name: "date" or "timestamp" or "timestamptz" or "timestamp with time zone" or "timestamp without time zone" } => "now()",
        { Name: "interval" } => "'0'",
        _ => null,
    };
}
