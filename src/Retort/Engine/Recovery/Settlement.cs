using Retort.Compilation;

namespace Retort.Engine;

/// <summary>Does what a <see cref="Finding"/> calls for, before its revision goes on or is forgotten.</summary>
internal static class Settlement
{
    public static async Task RunAsync(Finding finding, EngineConnection connection, VersionStore store, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        tell(new Resuming(finding.Attempt.Summary, finding.Words));
        var nature = finding.Step is StatementStep { Statement.Sql: var sql } ? LoneStatement.Of(sql) : null;
        if (nature is not null && finding.State != StepState.Done)
        {
            await connection.ExecuteAsync(SessionSettings.LockTimeout(TimeSpan.Zero), cancellationToken);
            if (finding.State == StepState.Finishing)
            {
                await connection.ExecuteAsync(nature.Finish!.Value.Statement, cancellationToken);
            }
            else
            {
                await LoneRunner.TidyAsync(connection, nature, cancellationToken);
            }
        }

        var at = finding.Attempt.Done.Count;
        if (finding.State is StepState.Done or StepState.Finishing)
        {
            await connection.ExecuteAsync(
                store.LogTable.Add(LogEvent.PartDone, finding.Revision, finding.Direction, at, Segment.ChecksumOf(finding.Parts[at])), cancellationToken);
        }
        else if (finding.HasNoEffect)
        {
            await connection.ExecuteAsync(store.LogTable.Add(LogEvent.Abandoned, finding.Revision, finding.Direction), cancellationToken);
        }
    }
}
