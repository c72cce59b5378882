using Retort.Cli.Output;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Where a database is, for people.</summary>
internal static class CurrentText
{
    public static void Write(CommandConsole console, RevisionGraph graph, DatabaseState state, CurrentRevisions current, bool verbose)
    {
        if (verbose)
        {
            console.WriteLine(new StyledText().Add("Database: ", Styles.Quiet).Add($"{state.Server} (PostgreSQL {state.Server.Version}), as {state.Server.User}"));
            foreach (var interrupted in state.Interrupted)
            {
                console.WriteLine(new StyledText().Add("Interrupted: ", Styles.Quiet).Add(
                    $"{RunWords.Interrupted(interrupted)}, with {interrupted.PartsDone} of its parts done; the next run goes on from there"));
            }

            console.WriteLine();
        }

        foreach (var revision in current.Known)
        {
            if (verbose)
            {
                RevisionBlock.Write(console, graph, revision, applied: Logged(state, revision.Id));
            }
            else
            {
                console.WriteLine(RevisionLine.Of(graph, revision, parents: false));
            }
        }

        foreach (var row in current.Unknown)
        {
            console.WriteLine(new StyledText().Add(verbose ? "Rev: " : "", Styles.Quiet).Add(Wording.Visible(row), Styles.Id).Add(" (not in this project)", Styles.Marker));
            if (verbose && Logged(state, row) is { } applied)
            {
                console.WriteLine(new StyledText().Add("Applied: ", Styles.Quiet).Add(AppliedText.Of(applied)));
            }
        }
    }

    private static AppliedRevision? Logged(DatabaseState state, string revision) => state.Log.FirstOrDefault(applied => applied.Revision == revision);
}
