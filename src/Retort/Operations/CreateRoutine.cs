using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE FUNCTION or CREATE PROCEDURE.</summary>
/// <param name="Routine">The function or procedure.</param>
public sealed record CreateRoutine(Routine Routine) : Operation
{
    /// <summary>Replaces the one that is there, which must have the same arguments and result.</summary>
    public bool OrReplace { get; init; }

    /// <summary>What it replaced.</summary>
    public Routine? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        (OrReplace, Existing) switch
        {
            (false, _) => new DropRoutine(Routine.Kind, Routine.Name) { Arguments = Routine.Signature, Existing = Routine },
            (true, null) => null,
            _ => new CreateRoutine(Existing) { OrReplace = true, Existing = Routine },
        };
}
