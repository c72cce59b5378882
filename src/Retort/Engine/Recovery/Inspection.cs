using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Finds out what a run that died has left. It changes nothing.</summary>
internal sealed class Inspection(EngineConnection connection, MigrationChain chain, RevisionCompiler compiler, InterruptedStep answer)
{
    /// <summary>The revisions that are in the middle, with what became of them.</summary>
    /// <exception cref="DiagnosticException">RET5040 to RET5042.</exception>
    public async Task<IReadOnlyList<Finding>> RunAsync(VersionStore store, CancellationToken cancellationToken)
    {
        var applied = chain.Graph.Applied(store.Rows).Select(revision => revision.Id).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>();

        // What is recorded by now, or is no longer, was brought to its end by somebody else.
        foreach (var attempt in store.Log.Attempts.Where(attempt => applied.Contains(attempt.Revision) == (attempt.Direction == Direction.Down)))
        {
            findings.Add(await InspectAsync(attempt, cancellationToken));
        }

        return findings;
    }

    private async Task<Finding> InspectAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var revision = chain.Graph.Find(attempt.Revision)
            ?? throw Rules.Interrupted.Error(
                $"A run left revision {attempt.Revision} in the middle on {attempt.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, and the project has no such revision. "
                + "Get it from where it was written and run it to its end. Or bring the database by hand to where its version table says it is, and run 'retort stamp' with that.");
        var compiled = compiler.Compile(revision, attempt.Direction);
        var parts = RevisionPart.Of(compiled);
        var seen = attempt.Done.Select(done => (Part: done.Key, Checksum: done.Value));
        foreach (var (part, checksum) in attempt.Started is { } started ? seen.Append(started) : seen)
        {
            if (part >= parts.Count || Segment.ChecksumOf(parts[part]) != checksum)
            {
                throw Rules.EditedWhileInterrupted.Error(
                    $"Revision {revision.Id} was edited after a run of it stopped in the middle: its part {part + 1} is not what was run then. Put it back as it was and run it to its end, "
                    + "then write another revision. Or bring the database by hand to where its version table says it is, and run 'retort stamp' with that.",
                    revision.Location);
            }
        }

        return new Finding(attempt, compiled, parts, attempt.Started is { } at ? await StateAsync(parts[at.Part].Steps[0], attempt, revision, cancellationToken) : null);
    }

    private async Task<StepState> StateAsync(CompiledStep step, Attempt attempt, Revision revision, CancellationToken cancellationToken)
    {
        if (attempt.HasFailed)
        {
            return StepState.NotDone;
        }

        var statement = (step as StatementStep)?.Statement;
        var nature = statement is null ? null : LoneStatement.Of(statement.Sql);
        if (nature?.Finish is { } finish && await connection.IsTrueAsync(finish.Condition, cancellationToken))
        {
            return StepState.Finishing;
        }

        if ((statement?.Verify ?? (step as RunStep)?.Verify) is { } verify && nature?.IsUpkeep is not true)
        {
            return await connection.IsTrueAsync(verify, cancellationToken) ? StepState.Done : StepState.NotDone;
        }

        return nature?.IsRepeatable is true || answer == InterruptedStep.Retry ? StepState.NotDone
            : answer == InterruptedStep.Done ? StepState.Done
            : throw Rules.Undecided.Error(
                $"A run of revision {revision.Id} died while this step was under way, and nothing tells whether it was done. Look at the database, then run the command again "
                + "with --interrupted done or --interrupted retry. A verify expression for op.Autocommit would spare the question.",
                step.Location);
    }
}
