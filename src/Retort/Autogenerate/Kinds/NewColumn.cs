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

        var name = Identifier.Quote(column.Name);
        var value = Value(column.Type);
        if (value is not null && !isFillable)
        {
            var filled = column with { Default = new(value) };
            return new(Rank.AddColumn, [new AddColumn(table, filled), new AlterColumn(table, column.Name) { Default = new(null), Existing = filled }])
            {
                Remark = Together(remark, $"{column.Name} takes no NULL: rows that are there get {value}, by a default, since no UPDATE is let through: {table.Name} is published, without a replica identity. See that this is what they should have."),
            };
        }

        return new(
            Rank.AddColumn,
            [
                new AddColumn(table, column with { Nullable = true }),
                .. value is null ? (Operation[])[] : [new ExecuteSql($"UPDATE {Identifier.Quote(ReplayNames.Reference(table)!)} SET {name} = {value} WHERE {name} IS NULL")],
                new AlterColumn(table, column.Name) { Nullable = false, Existing = column with { Nullable = true } },
            ])
        {
            Remark = Together(
                remark,
                value is null && !isFillable ? $"{column.Name} takes no NULL, and no UPDATE is let through, since {table.Name} is published without a replica identity: give it a default, which may go again."
                    : value is null
                    ? $"{column.Name} takes no NULL: fill the rows that are there with op.Execute before the last line."
                    : $"{column.Name} takes no NULL: rows that are there get {value}. See that this is what they should have."),
        };
    }

    private static string Together(params IEnumerable<string?> remarks) => string.Join('\n', remarks.OfType<string>());

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
