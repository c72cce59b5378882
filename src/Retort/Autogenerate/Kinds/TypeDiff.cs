using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Enum, composite and range types.</summary>
internal sealed class TypeDiff(DiffContext context) : ObjectDiff<QualifiedName, CustomType>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, CustomType> Of(DatabaseSchema schema) => schema.Types;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, CustomType value) => new(ObjectKind.Type, key);

    /// <inheritdoc/>
    protected override bool IsOther(CustomType before, CustomType after) => (before, after) switch
    {
        (EnumType, EnumType) => false,

        // In the middle no field can be added, and one that is in use cannot be changed.
        (CompositeType one, CompositeType other) => !one.Attributes.Select(field => field.Name).Where(name => other.Attributes.Any(field => field.Name == name))
            .SequenceEqual(other.Attributes.Take(one.Attributes.Count(field => other.Attributes.Any(same => same.Name == field.Name))).Select(field => field.Name))
            || (one.Attributes.Any(field => other.Attributes.Any(same => same.Name == field.Name && same != field)) && EnumDiff.ColumnsOf(Context.From, one.Name).Any()),
        _ => true,
    };

    /// <inheritdoc/>
    protected override bool StandsOnLost(CustomType before) => before switch
    {
        CompositeType composite => composite.Attributes.Any(field => Context.Losses.HasType(field.Type)),
        RangeType range => Context.Losses.HasType(range.Subtype) || (range.Difference is { } difference && Context.Losses.Routines.Contains(difference)),
        _ => false,
    };

    /// <inheritdoc/>
    protected override void Notice(CustomType before, CustomType after)
    {
        if (before is EnumType was && after is EnumType becomes && EnumDiff.IsReplaced(was, becomes))
        {
            // It becomes another type of the same name, with all that stands on it.
            Context.Losses.Types.Add(was.Name);
            foreach (var column in EnumDiff.ColumnsOf(Context.From, was.Name))
            {
                Context.Losses.Changed.Add(column);
                Context.Losses.Converted.Add(column);
            }
        }
    }

    /// <inheritdoc/>
    protected override DiffStep Drop(CustomType before) => new(Rank.DropType, new DropType(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(CustomType after) => [new(Rank.Type, new CreateType(after with { Comment = Context.NewComment(new(ObjectKind.Type, after.Name)) }))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(CustomType before, CustomType after) => (before, after) switch
    {
        (EnumType was, EnumType becomes) => EnumDiff.Of(Context, was, becomes),
        (CompositeType was, CompositeType becomes) => Fields(was, becomes),
        _ => [],
    };

    private IEnumerable<DiffStep> Fields(CompositeType before, CompositeType after)
    {
        // Tables that are made of it follow.
        var cascade = Context.From.Tables.Unsorted.Any(pair => pair.Value.OfType is { } type && Replay.ReplayNames.Of(type) == after.Name);
        var had = before.Attributes.ToDictionary(field => field.Name);
        return
        [
            .. before.Attributes.Where(field => after.Attributes.All(other => other.Name != field.Name)).Select(field => new DiffStep(Rank.Type, new DropCompositeField(after.Name, field.Name) { Cascade = cascade, Existing = field })),
            .. after.Attributes.Where(field => had.TryGetValue(field.Name, out var was) && was != field)
                .Select(field => new DiffStep(Rank.Type, new AlterCompositeField(after.Name, field) { Cascade = cascade, Existing = had[field.Name] })),
            .. after.Attributes.Where(field => !had.ContainsKey(field.Name)).Select(field => new DiffStep(Rank.Type, new AddCompositeField(after.Name, field) { Cascade = cascade })),
        ];
    }
}
