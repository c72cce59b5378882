using System.Globalization;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Small pieces that many statements share. Each ends with a space, or begins with one where it stands at the end.</summary>
internal static class Clause
{
    public static string IfExists(bool yes) => yes ? "IF EXISTS " : "";

    public static string IfNotExists(bool yes) => yes ? "IF NOT EXISTS " : "";

    public static string OrReplace(bool yes) => yes ? "OR REPLACE " : "";

    public static string Only(bool yes) => yes ? "ONLY " : "";

    public static string Cascade(bool yes) => yes ? " CASCADE" : "";

    public static string Number(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Types(IEnumerable<SqlType> types) => string.Join(", ", types.Select(TypeSql.Write));

    /// <summary>Names in parentheses, or nothing for none.</summary>
    public static string List(ValueList<string> names) => names.Count == 0 ? "" : $" ({Identifier.QuoteAll(names)})";

    /// <summary>
    /// A role. PUBLIC, CURRENT_ROLE, CURRENT_USER and SESSION_USER are SQL's own words, in capitals or small letters. In mixed ones it is a role of
    /// that name, which must not become everybody.
    /// </summary>
    public static string Role(string name) => name switch
    {
        "PUBLIC" or "CURRENT_ROLE" or "CURRENT_USER" or "SESSION_USER" => name,
        "public" or "current_role" or "current_user" or "session_user" => name.ToUpperInvariant(),
        _ => Identifier.Quote(name),
    };

    public static string Roles(IEnumerable<string> names) => string.Join(", ", names.Select(Role));

    /// <summary>The one statement in a text, without the semicolon or comment behind it, so that more may follow.</summary>
    /// <exception cref="DiagnosticException">RET2034: there is none, or there are several.</exception>
    public static string Query(string sql) => StatementSplitter.Split(sql) is [var statement]
        ? statement.Sql
        : throw Rules.NotOneStatement.Error($"One statement is wanted here, and this is none or several: {sql.Trim()}");
}
