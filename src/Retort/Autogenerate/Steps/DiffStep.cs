using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>Operations that belong together, and what decides when they can be done.</summary>
/// <param name="Rank">Where they stand if nothing says otherwise.</param>
/// <param name="Operations">The operations, in order.</param>
internal sealed record DiffStep(Rank Rank, params IReadOnlyList<Operation> Operations)
{
    /// <summary>What a reader of the revision has to know of it.</summary>
    public string? Remark { get; init; }

    /// <summary>Tables that have to have the columns and keys that they are to have before this is done.</summary>
    public IReadOnlyList<QualifiedName> Joins { get; init; } = [];

    /// <summary>What comes into being, and what it stands on.</summary>
    public Uses Makes { get; } = new();

    /// <summary>What goes, and what it stood on.</summary>
    public Uses Takes { get; } = new();

    /// <summary>A column is another one from then on.</summary>
    public void Remakes(QualifiedName table, string column)
    {
        var slot = new Slot(SlotKind.Column, table, column);
        Makes.Own.Add(slot);
        Takes.Own.Add(slot);
    }
}
