namespace Retort.Autogenerate.Steps;

/// <summary>Names that steps make or take away, as texts may say them.</summary>
internal sealed class NamedSlots
{
    private readonly ILookup<string, Slot> _said;
    private readonly ILookup<string, Slot> _unsaid;

    /// <summary>Takes the names.</summary>
    /// <param name="slots">The names.</param>
    /// <param name="isUnsaid">Whether one is that of an index, which a text says as that of a constraint or not at all.</param>
    public NamedSlots(IEnumerable<Slot> slots, Func<Slot, bool> isUnsaid)
    {
        var all = slots.ToLookup(isUnsaid);
        (_said, _unsaid) = (all[false].ToLookup(slot => slot.Word, StringComparer.Ordinal), all[true].ToLookup(slot => slot.Word, StringComparer.Ordinal));
    }

    /// <summary>Those that texts mean, perhaps.</summary>
    public IEnumerable<Slot> MeantBy(Uses uses) => uses.Said.All.SelectMany(word => _said[word].Where(slot => IsMeant(uses, slot))).Concat(uses.Said.Constraints.SelectMany(word => _unsaid[word]));

    // What is only ever called is the function of that name, if there is one; a column is meant only where its table is.
    private bool IsMeant(Uses uses, Slot slot) => slot.Kind switch
    {
        SlotKind.Relation => uses.Said.Reads(slot) || (uses.Said.Calls(slot) && _said[slot.Word].All(other => other.Kind != SlotKind.Routine)),
        SlotKind.Routine => uses.Said.Calls(slot),
        SlotKind.Column => uses.Said.All.Contains(slot.Name.Name) || uses.Slots.Contains(new(SlotKind.Relation, slot.Name)),
        _ => false,
    };
}
