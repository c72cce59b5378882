using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>Where a script cannot go on: a revision that needs a connection, or one that cannot be undone.</summary>
internal sealed record Stop(Revision Revision, string Comment, string Raise, Func<string, Diagnostic> Diagnostic)
{
    /// <summary>The stop that a revision makes, or null.</summary>
    /// <exception cref="DiagnosticException">It needs a connection and does not say so.</exception>
    public static Stop? For(CompiledRevision compiled, RevisionStep step)
    {
        foreach (var part in compiled.Steps)
        {
            switch (part)
            {
                case IrreversibleStep irreversible:
                    return Irreversible(compiled.Revision, irreversible);
                case RunStep run when compiled.OnlineOnly is { } reason:
                    return Online(compiled.Revision, step.Direction, reason, run.Location);
                case RunStep run:
                    throw Rules.NeedsConnection.Error(
                        $"op.Run in revision {compiled.Revision.Id} needs a connection and cannot become a script. "
                        + "Write it as SQL, or put [OnlineOnly(\"why\")] on the class; scripts then stop there.",
                        run.Location);
                default:
                    continue;
            }
        }

        return null;
    }

    private static Stop Irreversible(Revision revision, IrreversibleStep step) => new(
        revision,
        $"{revision.Id} cannot be undone: {step.Reason}",
        Exception($"Retort: revision {revision.Id} cannot be undone: {step.Reason}"),
        name => Rules.ScriptEndsAtIrreversible.At(step.Location, $"{name} ends at revision {revision.Id}, which cannot be undone: {step.Reason}"));

    private static Stop Online(Revision revision, Direction direction, string reason, SourceLocation location)
    {
        var command = direction == Direction.Up ? $"retort upgrade {revision.Id}" : $"retort downgrade {revision.Id}-1";
        return new Stop(
            revision,
            $"{revision.Id} needs a connection: {reason} Run: {command}",
            Exception($"Retort: revision {revision.Id} needs a connection and is no script. Run: {command}"),
            name => Rules.ScriptEndsAtOnlineOnly.At(
                location,
                $"{name} ends before revision {revision.Id}, which needs a connection ({reason}). Run '{command}' there, "
                + $"and set MigrationsScriptFrom={revision.Id} for a script of what follows."));
    }

    private static string Exception(string message) =>
        DollarQuote.Do($"RAISE EXCEPTION USING MESSAGE = {Literal.Text(message.ReplaceLineEndings(" "))};");
}
