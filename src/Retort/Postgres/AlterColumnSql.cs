using System.Globalization;
using Retort.Operations;

namespace Retort.Postgres;

/// <summary>
/// Changes of a column as SQL, one statement each, in Alembic's order: type, NOT NULL, default, the rest, comment, name. Where type and
/// default both change, the old default goes first, since it may not become one of the new type.
/// </summary>
internal static class AlterColumnSql
{
    public static IReadOnlyList<Statement> Alter(AlterColumn change)
    {
        var table = $"ALTER TABLE {Identifier.Quote(change.Table)}";
        var column = $"ALTER COLUMN {Identifier.Quote(change.Column)}";
        List<Statement> statements = [.. Actions(change, column).Select(action => new Statement($"{table} {action}"))];
        if (change.Comment is { } comment)
        {
            var text = comment.Value is null ? "NULL" : Literal.Text(comment.Value);
            statements.Add(new($"COMMENT ON COLUMN {Identifier.Quote(change.Table)}.{Identifier.Quote(change.Column)} IS {text}"));
        }

        if (change.NewName is { } name)
        {
            statements.Add(ColumnSql.Rename(change.Table, change.Column, name));
        }

        return statements;
    }

    private static IEnumerable<string> Actions(AlterColumn change, string column) =>
        TypeAndDefault(change, column)
            .Concat(Special(change).Select(action => $"{column} {action}"))
            .Concat(Keeping(change).Select(action => $"{column} {action}"));

    private static IEnumerable<string> TypeAndDefault(AlterColumn change, string column)
    {
        var dropFirst = change.Type is not null && change.Default is not null;
        if (change.Type is { } type)
        {
            var collation = change.Collation is null ? "" : $" COLLATE {Identifier.Quote(change.Collation)}";
            var conversion = change.Using is null ? "" : $" USING {change.Using.Sql}";
            yield return $"{(dropFirst ? $"{column} DROP DEFAULT, " : "")}{column} TYPE {TypeSql.Write(type)}{collation}{conversion}";
        }

        if (change.Nullable is { } nullable)
        {
            yield return $"{column} {(nullable ? "DROP" : "SET")} NOT NULL";
        }

        if (change.Default is { Value: { } value })
        {
            yield return $"{column} SET DEFAULT {value.Sql}";
        }
        else if (change.Default is not null && !dropFirst)
        {
            yield return $"{column} DROP DEFAULT";
        }
    }

    /// <summary>Where the values come from.</summary>
    private static IEnumerable<string> Special(AlterColumn change)
    {
        if (change.AddIdentity is { } added)
        {
            yield return $"ADD {IdentitySql.Write(added)}";
        }

        if (change.SetIdentity is { } set)
        {
            yield return IdentitySql.Change(set, change.Existing);
        }

        if (change.DropIdentity)
        {
            yield return "DROP IDENTITY";
        }

        if (change.SetExpression is { } expression)
        {
            yield return $"SET EXPRESSION AS ({expression.Sql})";
        }

        if (change.DropExpression)
        {
            yield return "DROP EXPRESSION";
        }
    }

    /// <summary>How the values are kept and counted.</summary>
    private static IEnumerable<string> Keeping(AlterColumn change)
    {
        if (change.Storage is { } storage)
        {
            yield return $"SET STORAGE {ColumnSql.Storage(storage)}";
        }

        if (change.Compression is { } compression)
        {
            yield return $"SET COMPRESSION {ColumnSql.Compression(compression)}";
        }

        if (change.Statistics is { } target)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"SET STATISTICS {target}");
        }

        if (change.SetOptions.Count > 0)
        {
            yield return $"SET {OptionSql.Write(change.SetOptions)}";
        }

        if (change.ResetOptions.Count > 0)
        {
            yield return $"RESET {OptionSql.Names(change.ResetOptions)}";
        }
    }
}
