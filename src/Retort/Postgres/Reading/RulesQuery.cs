using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Rules, those that make a view excepted. Those ON SELECT cannot be made by hand any more.</summary>
internal sealed class RulesQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT r.oid::int8, n.nspname::text, c.relname::text, r.rulename::text, r.ev_type::text, r.is_instead, r.ev_enabled::text, pg_catalog.pg_get_ruledef(r.oid)
        FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE r.ev_type <> '1' AND c.relpersistence <> 't' AND {IsOwn("pg_class")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, table, name) = (next.Number(), next.Name(), next.Text());
        var on = next.Letter() switch { '3' => RuleEvent.Insert, '2' => RuleEvent.Update, _ => RuleEvent.Delete };
        var (isInstead, state, definition) = (next.Flag(), TriggersQuery.State(next.Letter()), next.Text());
        var what = new DatabaseObject(ObjectKind.Rule, table) { Part = name };
        draft.Add("pg_rewrite", number, what);
        draft.Change(what, attributes => attributes with { State = state });
        var rule = new RewriteRule(name, table, on, Commands(definition)) { Instead = isInstead, Where = Condition(definition) };
        draft.Schema = draft.Schema with { Rules = draft.Schema.Rules.With(new(table, name), rule) };
    }

    // The word DO stands after the condition; a name that is spelled like it would be quoted.
    private static SqlExpression? Condition(string definition)
    {
        var end = DefinitionText.FindWord(definition, "DO")!.Value - 2;
        return DefinitionText.FindWord(definition[..end], "WHERE") is { } start ? new(DefinitionText.Unwrap(definition[start..end])) : null;
    }

    private static ValueList<string> Commands(string definition)
    {
        var text = definition[DefinitionText.FindWord(definition, "DO")!.Value..].Trim().TrimEnd(';').Trim();
        text = text.StartsWith("INSTEAD", StringComparison.Ordinal) ? text[7..].Trim() : text;
        text = text.StartsWith('(') && DefinitionText.Close(text, 0) == text.Length ? text[1..^1] : text;
        return text == "NOTHING" ? [] : [.. StatementSplitter.Split(text).Select(statement => statement.Sql.Trim())];
    }
}
