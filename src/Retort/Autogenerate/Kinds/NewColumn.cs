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
    public static DiffStep Of(QualifiedName table, Column column, string? remark)
    {
        if (column.Nullable || column.Default is not null || column.Identity is not null || column.Generated is not null || column.Type.IsSerial)
        {
            return new(Rank.AddColumn, new AddColumn(table, column)) { Remark = remark };
        }

        var name = Identifier.Quote(column.Name);
        var value = Value(column.Type);
        return new(
            Rank.AddColumn,
            [
                new AddColumn(table, column with { Nullable = true }),
                .. value is null ? (Operation[])[] : [new ExecuteSql($"UPDATE {Identifier.Quote(ReplayNames.Reference(table)!)} SET {name} = {value} WHERE {name} IS NULL")],
                new AlterColumn(table, column.Name) { Nullable = false, Existing = column with { Nullable = true } },
            ])
        {
            Remark = string.Join('\n', ((string?[])[
                remark,
                value is null
                    ? $"{column.Name} takes no NULL: fill the rows that are there with op.Execute before the last line."
                    : $"{column.Name} takes no NULL: rows that are there get {value}. See that this is what they should have."]).OfType<string>()),
        };
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
