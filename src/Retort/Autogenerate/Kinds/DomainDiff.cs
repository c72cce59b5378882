using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Domains.</summary>
internal sealed class DomainDiff(DiffContext context) : ObjectDiff<QualifiedName, Domain>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, Domain> Of(DatabaseSchema schema) => schema.Domains;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, Domain value) => new(ObjectKind.Domain, key);

    /// <inheritdoc/>
    protected override bool IsOther(Domain before, Domain after) => before.Type != after.Type || before.Collation != after.Collation;

    /// <inheritdoc/>
    protected override bool StandsOnLost(Domain before) => Context.Losses.HasType(before.Type);

    /// <inheritdoc/>
    protected override DiffStep Drop(Domain before) => new(Rank.DropDomain, new DropDomain(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Domain after) => [new(Rank.Domain, new CreateDomain(after with { Comment = Context.NewComment(new(ObjectKind.Domain, after.Name)) }))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Domain before, Domain after)
    {
        foreach (var check in before.Checks.Where(check => !IsIn(check, after)))
        {
            yield return new(Rank.DropConstraint, new DropDomainConstraint(after.Name, check.Name!) { Existing = check });
        }

        if (!Context.Normal.AreSameDefault(after.Type, before.Default, after.Default))
        {
            yield return new(Rank.Domain, new SetDomainDefault(after.Name, after.Default) { Existing = before.Default });
        }

        if (before.NotNull != after.NotNull)
        {
            yield return new(Rank.Domain, new SetDomainNotNull(after.Name, after.NotNull));
        }

        foreach (var check in after.Checks.Where(check => !IsIn(check, before)))
        {
            yield return new(Rank.Domain, new AddDomainConstraint(after.Name, check));
        }
    }

    private bool IsIn(DomainCheck check, Domain domain) => domain.Checks.Any(other => other.Name == check.Name && Context.Normal.AreSame(other.Expression, check.Expression));
}
