using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP FUNCTION or DROP PROCEDURE.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Routine">Its name.</param>
public sealed record DropRoutine(RoutineKind Kind, QualifiedName Routine) : Operation
{
    /// <summary>The types of its input arguments, or null where its name says enough.</summary>
    public ValueList<SqlType>? Arguments { get; init; }

    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Routine? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateRoutine(Existing);
}
