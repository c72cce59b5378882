using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on domains as SQL.</summary>
internal static class DomainSql
{
    public static IReadOnlyList<Statement> Create(CreateDomain create)
    {
        var domain = create.Domain;
        var sql = $"CREATE DOMAIN {Identifier.Quote(domain.Name)} AS {TypeSql.Write(domain.Type)}";
        sql += domain.Collation is { } collation ? $" COLLATE {Identifier.Quote(collation)}" : "";
        sql += domain.Default is { } value ? $" DEFAULT {value.Sql}" : "";
        sql += domain.NotNull ? " NOT NULL" : "";
        sql += string.Concat(domain.Checks.Select(check => " " + Check(check)));
        return [new(sql), .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Domain, domain.Name), domain.Comment)];
    }

    public static IReadOnlyList<Statement> Drop(DropDomain drop) =>
        [new($"DROP DOMAIN {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Domain)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> Default(SetDomainDefault change) =>
        [Alter(change.Domain, change.Default is { } value ? $"SET DEFAULT {value.Sql}" : "DROP DEFAULT")];

    public static IReadOnlyList<Statement> NotNull(SetDomainNotNull change) =>
        [Alter(change.Domain, change.NotNull ? "SET NOT NULL" : "DROP NOT NULL")];

    public static IReadOnlyList<Statement> AddConstraint(AddDomainConstraint add) =>
        [Alter(add.Domain, $"ADD {Check(add.Check)}{(add.NotValid ? " NOT VALID" : "")}")];

    public static IReadOnlyList<Statement> DropConstraint(DropDomainConstraint drop)
    {
        var name = Clause.IfExists(drop.IfExists) + Identifier.Quote(drop.Constraint);
        return [Alter(drop.Domain, $"DROP CONSTRAINT {name}{Clause.Cascade(drop.Cascade)}")];
    }

    public static IReadOnlyList<Statement> Validate(ValidateDomainConstraint validate) =>
        [Alter(validate.Domain, $"VALIDATE CONSTRAINT {Identifier.Quote(validate.Constraint)}")];

    private static Statement Alter(QualifiedName domain, string action) => new($"ALTER DOMAIN {Identifier.Quote(domain)} {action}");

    private static string Check(DomainCheck check) =>
        (check.Name is null ? "" : $"CONSTRAINT {Identifier.Quote(check.Name)} ") + $"CHECK ({check.Expression.Sql})";
}
