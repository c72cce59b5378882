using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Replay;
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
    protected override bool IsOther(Domain before, Domain after) => before.Type != after.Type || before.Collation != after.Collation

        // The server would have to look at the rows, and does not look into arrays and composites.
        || (((after.NotNull && !before.NotNull) || after.Checks.Any(check => !IsIn(check, before))) && IsInside(before.Name));

    /// <inheritdoc/>
    protected override bool StandsOnLost(Domain before) => Context.Losses.HasType(before.Type);

    /// <inheritdoc/>
    protected override DiffStep Drop(Domain before) => new(Rank.DropDomain, new DropDomain(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Domain after) => [new(Rank.Domain, new CreateDomain(after with
    {
        // One that stands on another would get that one's.
        Default = after.Default ?? (after.Type is { IsBuiltIn: false, Dimensions: 0 } && Context.To.Domains.GetValueOrDefault(ReplayNames.OfType(after.Type))?.Default is not null ? new("NULL") : null),
        Comment = Context.NewComment(new(ObjectKind.Domain, after.Name)),
    }))];

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

    private bool IsInside(QualifiedName domain) =>
        Context.From.Tables.Unsorted.Any(pair => pair.Value.Columns.Any(column => column.Type.Dimensions > 0 && Is(column.Type, domain)))
        || Context.From.Types.Unsorted.Any(pair => pair.Value is CompositeType composite ? composite.Attributes.Any(field => Is(field.Type, domain)) : pair.Value is RangeType range && Is(range.Subtype, domain))
        || Context.From.Domains.Unsorted.Any(pair => Is(pair.Value.Type, domain) && (pair.Value.Type.Dimensions > 0 || IsInside(pair.Key)));

    private static bool Is(SqlType type, QualifiedName name) => !type.IsBuiltIn && ReplayNames.OfType(type) == name;

    private bool IsIn(DomainCheck check, Domain domain) => domain.Checks.Any(other => other.Name == check.Name && Context.Normal.AreSame(other.Expression, check.Expression));
}
