using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>Where a script cannot go on: a revision that needs a connection, or one that cannot be undone.</summary>
/// <param name="Comment">For the reader of the script.</param>
/// <param name="Raise">The statement that stops.</param>
/// <param name="Diagnostic">For the one who makes the script; is told its name, and whether the revision is the last one of it.</param>
internal sealed record Stop(string Comment, string Raise, Func<string, bool, Diagnostic> Diagnostic)
{
    /// <summary>The stop that a revision makes, or null.</summary>
    public static Stop? For(CompiledRevision compiled, RevisionStep step) =>
        compiled.Steps.OfType<IrreversibleStep>().FirstOrDefault() is { } irreversible ? Irreversible(compiled.Revision, irreversible)
        : compiled.Steps.OfType<RunStep>().FirstOrDefault() is { } run ? Online(compiled.Revision, step.Direction, compiled.OnlineOnly ?? "", run.Location)
        : null;

    private static Stop Irreversible(Revision revision, IrreversibleStep step)
    {
        var reason = SingleLine.Of(step.Reason);
        return new Stop(
            $"{revision.Id} cannot be undone: {reason}",
            Exception($"Retort: revision {revision.Id} cannot be undone: {reason}"),
            (name, _) => Rules.ScriptEndsAtIrreversible.At(step.Location, $"{name} ends at revision {revision.Id}, which cannot be undone: {reason}"));
    }

    private static Stop Online(Revision revision, Direction direction, string why, SourceLocation location)
    {
        // id@-1 is the last applied revision on its own line, which is this one once a downgrade has come to it.
        var (verb, command) = direction == Direction.Up
            ? ("applied", $"retort upgrade {revision.Id}")
            : ("undone", $"retort downgrade {revision.Id}@-1");
        var reason = SingleLine.Of(why);
        return new Stop(
            $"{revision.Id} needs a connection: {reason} Run: {command}",
            Exception($"Retort: revision {revision.Id} needs a connection and cannot be {verb} by a script ({reason}). Run: {command}"),
            (name, isLast) => direction == Direction.Up && !isLast
                ? Rules.ScriptEndsAtOnlineOnly.At(
                    location,
                    $"{name} ends before revision {revision.Id}, which needs a connection ({reason}), and lacks what follows it. Run '{command}' there, "
                    + $"and set MigrationsScriptFrom={revision.Id} for a script of what follows.")
                : Rules.ScriptLeavesOnlineOnly.At(
                    location,
                    $"{name} ends before revision {revision.Id}, which needs a connection ({reason}). Run '{command}' there."));
    }

    private static string Exception(string message) => DoBlock.Write([Scripts.Raise.Error(message)]);
}
