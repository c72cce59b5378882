using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>What every kind of object can be told: a comment, an owner, a new name, another schema.</summary>
internal static class ObjectSql
{
    public static IReadOnlyList<Statement> Comment(SetComment comment) => [CommentOn(comment.Target, comment.Text)];

    /// <summary>The comment of an object that was just made: a statement, or none.</summary>
    public static IEnumerable<Statement> CommentOnNew(DatabaseObject target, string? text) => text is null ? [] : [CommentOn(target, text)];

    public static IReadOnlyList<Statement> Owner(SetOwner owner) =>
        [new($"ALTER {Describe(owner.Target)} OWNER TO {Clause.Role(owner.Owner)}")];

    public static IReadOnlyList<Statement> Schema(SetObjectSchema move) =>
        [new($"ALTER {Describe(move.Target)} SET SCHEMA {Identifier.Quote(move.NewSchema)}")];

    public static IReadOnlyList<Statement> Rename(RenameObject rename)
    {
        var (target, name) = (rename.Target, Identifier.Quote(rename.NewName));
        return
        [
            new(target.Kind switch
            {
                ObjectKind.Column or ObjectKind.Constraint =>
                    $"ALTER TABLE {Identifier.Quote(target.Name)} RENAME {Keyword(target.Kind)} {Part(target)} TO {name}",
                ObjectKind.DomainConstraint => $"ALTER DOMAIN {Identifier.Quote(target.Name)} RENAME CONSTRAINT {Part(target)} TO {name}",
                _ => $"ALTER {Describe(target)} RENAME TO {name}",
            }),
        ];
    }

    /// <summary>The kind and name of an object, as COMMENT ON and ALTER want them.</summary>
    public static string Describe(DatabaseObject target) => target.Kind switch
    {
        ObjectKind.Column => $"COLUMN {Identifier.Quote(target.Name)}.{Part(target)}",
        ObjectKind.Constraint or ObjectKind.Trigger or ObjectKind.Policy or ObjectKind.Rule =>
            $"{Keyword(target.Kind)} {Part(target)} ON {Identifier.Quote(target.Name)}",
        ObjectKind.DomainConstraint => $"CONSTRAINT {Part(target)} ON DOMAIN {Identifier.Quote(target.Name)}",
        _ => $"{Keyword(target.Kind)} {Named(target)}",
    };

    /// <summary>The name, with the types of its arguments where they are given.</summary>
    public static string Named(DatabaseObject target) => Routine(target.Name, target.Arguments);

    public static string Routine(QualifiedName name, ValueList<SqlType>? arguments) =>
        Identifier.Quote(name) + (arguments is null ? "" : $"({Clause.Types(arguments)})");

    public static string Keyword(ObjectKind kind) => kind switch
    {
        ObjectKind.ForeignTable => "FOREIGN TABLE",
        ObjectKind.MaterializedView => "MATERIALIZED VIEW",
        ObjectKind.DomainConstraint => "CONSTRAINT",
        ObjectKind.EventTrigger => "EVENT TRIGGER",
        ObjectKind.AccessMethod => "ACCESS METHOD",
        ObjectKind.ForeignDataWrapper => "FOREIGN DATA WRAPPER",
        ObjectKind.ForeignServer => "SERVER",
        ObjectKind.TextSearchConfiguration => "TEXT SEARCH CONFIGURATION",
        ObjectKind.TextSearchDictionary => "TEXT SEARCH DICTIONARY",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Whether PostgreSQL has ALTER … OWNER TO for it.</summary>
    public static bool HasOwner(ObjectKind kind) => kind is not (
        ObjectKind.Column or ObjectKind.Constraint or ObjectKind.Index or ObjectKind.Trigger or ObjectKind.Policy or ObjectKind.Rule
        or ObjectKind.DomainConstraint or ObjectKind.Extension or ObjectKind.AccessMethod or ObjectKind.Role);

    private static Statement CommentOn(DatabaseObject target, string? text) =>
        new($"COMMENT ON {Describe(target)} IS {(text is null ? "NULL" : Literal.Text(text))}");

    private static string Part(DatabaseObject target) => Identifier.Quote(target.Part ?? "");
}
