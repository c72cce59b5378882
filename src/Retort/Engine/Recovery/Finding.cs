using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What was found out about a revision that a run left in the middle.</summary>
/// <param name="Attempt">What the log says.</param>
/// <param name="Compiled">The revision as it is in the project.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="State">What became of the step that the run was at; null where it was at none.</param>
internal sealed record Finding(Attempt Attempt, CompiledRevision Compiled, IReadOnlyList<RevisionPart> Parts, StepState? State)
{
    public string Revision => Attempt.Revision;

    public Direction Direction => Attempt.Direction;

    /// <summary>The part at which the revision goes on, once what <see cref="State"/> calls for is done.</summary>
    public int Start => Attempt.Done.Count + (State is StepState.Done or StepState.Finishing ? 1 : 0);

    /// <summary>Nothing of it is there, or nothing that cannot be taken away: it need not be brought to its end.</summary>
    public bool HasNoEffect => Start == 0;

    /// <summary>The step that the run was at.</summary>
    public CompiledStep? Step => State is null ? null : Parts[Attempt.Done.Count].Steps[0];

    /// <summary>In words, for the one who watches.</summary>
    public string Words => State switch
    {
        StepState.Done => "the step that it was at is done",
        StepState.Finishing => "the step that it was at is brought to its end",
        StepState.NotDone when Attempt.HasFailed => "the step that failed is run again",
        StepState.NotDone => "the step that it was at had no effect, and what it left is taken away",
        _ => "it goes on behind the last part that is done",
    };
}
