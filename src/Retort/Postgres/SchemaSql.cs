using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on schemas and extensions as SQL.</summary>
internal static class SchemaSql
{
    public static IReadOnlyList<Statement> Create(CreateSchema create)
    {
        var owner = create.Authorization is { } role ? $" AUTHORIZATION {Clause.Role(role)}" : "";
        return
        [
            new($"CREATE SCHEMA {Clause.IfNotExists(create.IfNotExists)}{Identifier.Quote(create.Schema)}{owner}"),
            .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Schema, new QualifiedName(null, create.Schema)), create.Comment),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropSchema drop) =>
        [new($"DROP SCHEMA {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Schema)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> Create(CreateExtension create)
    {
        var sql = $"CREATE EXTENSION {Clause.IfNotExists(create.IfNotExists)}{Identifier.Quote(create.Extension)}";
        sql += create.Schema is { } schema ? $" SCHEMA {Identifier.Quote(schema)}" : "";
        sql += create.Version is { } version ? $" VERSION {Literal.Text(version)}" : "";
        return [new(sql + Clause.Cascade(create.Cascade))];
    }

    public static IReadOnlyList<Statement> Drop(DropExtension drop) =>
        [new($"DROP EXTENSION {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Extension)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> Update(UpdateExtension update)
    {
        var version = update.Version is null ? "" : $" TO {Literal.Text(update.Version)}";
        return [new($"ALTER EXTENSION {Identifier.Quote(update.Extension)} UPDATE{version}")];
    }
}
