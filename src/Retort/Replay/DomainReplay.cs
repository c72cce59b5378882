using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on domains.</summary>
internal static class DomainReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateDomain create => Create(schema, create.Domain),
        DropDomain drop => Drop(schema, ReplayNames.Of(drop.Domain), drop.Cascade),
        SetDomainDefault change => Change(schema, change.Domain, domain => domain with { Default = NewColumn.IsNull(change.Default) ? null : change.Default }),
        SetDomainNotNull change => Change(schema, change.Domain, domain => domain with { NotNull = change.NotNull }),
        AddDomainConstraint add => Add(schema, ReplayNames.Of(add.Domain), add.Check, add.NotValid),
        DropDomainConstraint drop => DropCheck(schema, ReplayNames.Of(drop.Domain), drop.Constraint),
        ValidateDomainConstraint validate => schema.Change(Check(ReplayNames.Of(validate.Domain), validate.Constraint), attributes => attributes with { IsInvalid = false }),
        _ => null,
    };

    /// <summary>Takes a domain away.</summary>
    public static DatabaseSchema Drop(DatabaseSchema schema, QualifiedName name, bool cascade)
    {
        if (!schema.Domains.ContainsKey(name))
        {
            return schema;
        }

        schema = (schema with { Domains = schema.Domains.Without(name) }).Forget(what => what.Name == name && what.Kind is ObjectKind.Domain or ObjectKind.DomainConstraint);
        return cascade ? Dependants.ForgetOfType(schema, name) : schema;
    }

    /// <summary>Gives a condition another name.</summary>
    public static DatabaseSchema RenameCheck(DatabaseSchema schema, QualifiedName name, string check, string newName)
    {
        schema = Change(schema, name, domain => domain with { Checks = Sorted(domain.Checks.Select(other => other.Name == check ? other with { Name = newName } : other)) });
        return schema.Rename(what => what == Check(name, check), _ => Check(name, newName));
    }

    // One that stands on another gets that one's default, and keeps it.
    private static SqlExpression? OfBase(DatabaseSchema schema, SqlType type) =>
        ReplayNames.Of(schema, type) is { IsBuiltIn: false, Dimensions: 0 } own ? schema.Domains.GetValueOrDefault(ReplayNames.OfType(own))?.Default : null;

    private static DatabaseSchema Create(DatabaseSchema schema, Domain domain)
    {
        var name = ReplayNames.Of(domain.Name);
        var what = new DatabaseObject(ObjectKind.Domain, name);
        var bare = domain with
        {
            Name = name,
            Type = ReplayNames.Of(schema, domain.Type),
            Collation = ReplayNames.Reference(domain.Collation) is { Name: not "default" } collation ? collation : null,
            Default = domain.Default is null ? OfBase(schema, domain.Type) : NewColumn.IsNull(domain.Default) ? null : domain.Default,
            Checks = [],
            Comment = null,
        };
        schema = (schema with { Domains = schema.Domains.With(name, bare) }).Born(what).Comment(what, domain.Comment);
        return domain.Checks.Aggregate(schema, (all, check) => Add(all, name, check, isInvalid: false));
    }

    private static DatabaseSchema Add(DatabaseSchema schema, QualifiedName name, DomainCheck check, bool isInvalid)
    {
        if (!schema.Domains.ContainsKey(name))
        {
            return schema;
        }

        var chosen = check.Name ?? ChosenNames.Choose(name.Name, null, "check", other =>
            RelationNames.IsConstraint(schema, name.Rename(other)) || schema.Domains.Unsorted.Any(pair => pair.Key.Schema == name.Schema && pair.Value.Checks.Any(known => known.Name == other)));
        schema = Change(schema, name, domain => domain with { Checks = Sorted([.. domain.Checks, check with { Name = chosen }]) });
        return schema.Change(Check(name, chosen), attributes => attributes with { IsInvalid = isInvalid });
    }

    private static DatabaseSchema DropCheck(DatabaseSchema schema, QualifiedName name, string check) =>
        Change(schema, name, domain => domain with { Checks = [.. domain.Checks.Where(other => other.Name != check)] }).Forget(what => what == Check(name, check));

    private static ValueList<DomainCheck> Sorted(IEnumerable<DomainCheck> checks) => [.. checks.OrderBy(check => check.Name, StringComparer.Ordinal)];

    private static DatabaseObject Check(QualifiedName domain, string name) => new(ObjectKind.DomainConstraint, domain) { Part = name };

    private static DatabaseSchema Change(DatabaseSchema schema, QualifiedName name, Func<Domain, Domain> change) =>
        schema.Domains.TryGetValue(ReplayNames.Of(name), out var domain) ? schema with { Domains = schema.Domains.With(domain.Name, change(domain)) } : schema;
}
