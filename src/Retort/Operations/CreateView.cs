using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE VIEW.</summary>
/// <param name="View">The view.</param>
public sealed record CreateView(View View) : Operation
{
    /// <summary>Replaces the one that is there, which must have the same columns; new ones may follow.</summary>
    public bool OrReplace { get; init; }

    /// <summary>What it replaced.</summary>
    public View? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        (OrReplace, Existing) switch
        {
            (false, _) => new DropView(View.Name) { Existing = View },
            (true, null) => null,
            _ => new CreateView(Existing) { OrReplace = true, Existing = View },
        };
}
