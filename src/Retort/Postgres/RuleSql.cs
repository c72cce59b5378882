using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on rewrite rules as SQL.</summary>
internal static class RuleSql
{
    public static IReadOnlyList<Statement> Create(CreateRule create)
    {
        var rule = create.Rule;
        var sql = $"CREATE {Clause.OrReplace(create.OrReplace)}RULE {Identifier.Quote(rule.Name)} AS ON {rule.Event.ToString().ToUpperInvariant()}";
        sql += $" TO {Identifier.Quote(rule.Table)}";
        sql += rule.Where is { } condition ? $" WHERE ({condition.Sql})" : "";
        var commands = rule.Commands.Select(Clause.Query).ToArray() switch
        {
            [] => "NOTHING",
            var several => $"(\n{string.Join(";\n", several)}\n)",
        };
        var target = new DatabaseObject(ObjectKind.Rule, rule.Table) { Part = rule.Name };
        return [new($"{sql} DO {(rule.Instead ? "INSTEAD" : "ALSO")} {commands}"), .. ObjectSql.CommentOnNew(target, rule.Comment)];
    }

    public static IReadOnlyList<Statement> Drop(DropRule drop)
    {
        var name = $"{Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Rule)} ON {Identifier.Quote(drop.Table)}";
        return [new($"DROP RULE {name}{Clause.Cascade(drop.Cascade)}")];
    }

    public static IReadOnlyList<Statement> State(SetRuleState change) =>
        [new($"ALTER TABLE {Identifier.Quote(change.Table)} {TriggerSql.State(change.State, "RULE ")}{Identifier.Quote(change.Rule)}")];
}
