using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on sequences as SQL.</summary>
internal static class SequenceSql
{
    public static IReadOnlyList<Statement> Create(CreateSequence create)
    {
        var sequence = create.Sequence;
        var unlogged = sequence.Unlogged ? "UNLOGGED " : "";
        var sql = $"CREATE {unlogged}SEQUENCE {Clause.IfNotExists(create.IfNotExists)}{Identifier.Quote(sequence.Name)}";
        sql += sequence.Type is { } type ? $" AS {TypeSql.Write(type)}" : "";
        var options = sequence.Options;
        sql += Option("INCREMENT BY", options.Increment) + Option("MINVALUE", options.MinValue) + Option("MAXVALUE", options.MaxValue);
        sql += Option("START WITH", options.Start) + Option("CACHE", options.Cache) + (options.Cycle ? " CYCLE" : "");
        sql += sequence.OwnedBy is { } owner ? $" OWNED BY {Column(owner)}" : "";
        return [new(sql), .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Sequence, sequence.Name), sequence.Comment)];
    }

    public static IReadOnlyList<Statement> Alter(AlterSequence alter)
    {
        var start = $"ALTER SEQUENCE {Clause.IfExists(alter.IfExists)}{Identifier.Quote(alter.Sequence)}";
        var options = Options(alter);
        List<Statement> statements = options.Length == 0 ? [] : [new(start + options)];
        if (alter.Unlogged is { } unlogged)
        {
            statements.Add(new($"{start} SET {(unlogged ? "UNLOGGED" : "LOGGED")}"));
        }

        return statements;
    }

    public static IReadOnlyList<Statement> Drop(DropSequence drop) =>
        [new($"DROP SEQUENCE {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Sequence)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> SetValue(SetSequenceValue set)
    {
        var sequence = Literal.Text(Identifier.Quote(set.Sequence));
        var value = set.Value.ToString(CultureInfo.InvariantCulture);
        return [new($"SELECT pg_catalog.setval({sequence}, {value}, {(set.IsCalled ? "true" : "false")})")];
    }

    private static string Options(AlterSequence alter)
    {
        var sql = alter.Type is { } type ? $" AS {TypeSql.Write(type)}" : "";
        sql += Option("INCREMENT BY", alter.Increment);
        sql += alter.NoMinValue ? " NO MINVALUE" : Option("MINVALUE", alter.MinValue);
        sql += alter.NoMaxValue ? " NO MAXVALUE" : Option("MAXVALUE", alter.MaxValue);
        sql += Option("START WITH", alter.Start);
        sql += alter.Restart ? " RESTART" : Option("RESTART WITH", alter.RestartWith);
        sql += Option("CACHE", alter.Cache);
        sql += alter.Cycle is { } cycle ? cycle ? " CYCLE" : " NO CYCLE" : "";
        return sql + (alter.OwnedByNone ? " OWNED BY NONE" : alter.OwnedBy is { } owner ? $" OWNED BY {Column(owner)}" : "");
    }

    private static string Option(string words, long? value) =>
        value is null ? "" : $" {words} {value.Value.ToString(CultureInfo.InvariantCulture)}";

    private static string Column(ColumnReference column) => $"{Identifier.Quote(column.Table)}.{Identifier.Quote(column.Column)}";
}
