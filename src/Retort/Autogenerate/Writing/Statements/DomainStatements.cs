using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Domains.</summary>
internal static class DomainStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateDomain { Domain: var domain } => new Call("op.CreateDomain").Add(domain.Name.Name).Add(TypeText.Of(domain.Type))
            .Set("schema", domain.Name.Schema)
            .Set("collation", domain.Collation)
            .Sql("defaultSql", domain.Default)
            .Flag("notNull", domain.NotNull)
            .List("checks", domain.Checks, CustomTypeText.Check)
            .Text("comment", domain.Comment),
        DropDomain drop => new Call("op.DropDomain").Add(drop.Domain.Name)
            .Set("schema", drop.Domain.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetDomainDefault set => Default(set)
            .Set("schema", set.Domain.Schema)
            .Sql("existingDefaultSql", withExisting ? set.Existing : null),
        SetDomainNotNull set => new Call(set.NotNull ? "op.SetDomainNotNull" : "op.DropDomainNotNull").Add(set.Domain.Name).Set("schema", set.Domain.Schema),
        AddDomainConstraint add => new Call("op.AddDomainConstraint").Add(add.Domain.Name).Add(Value.OfNullable(add.Check.Name)).Add(Value.Text(add.Check.Expression.Sql))
            .Set("schema", add.Domain.Schema)
            .Flag("notValid", add.NotValid),
        DropDomainConstraint drop => new Call("op.DropDomainConstraint").Add(drop.Domain.Name).Add(drop.Constraint)
            .Set("schema", drop.Domain.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade)
            .Sql("existingCheckSql", withExisting ? drop.Existing?.Expression : null),
        ValidateDomainConstraint validate => new Call("op.ValidateDomainConstraint").Add(validate.Domain.Name).Add(validate.Constraint).Set("schema", validate.Domain.Schema),
        _ => null,
    };

    private static Call Default(SetDomainDefault set) => set.Default is { } value
        ? new Call("op.SetDomainDefault").Add(set.Domain.Name).Add(Value.Text(value.Sql))
        : new Call("op.DropDomainDefault").Add(set.Domain.Name);
}
