using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Finds applied revisions that are no longer what was applied.</summary>
internal static class EditedRevisions
{
    public static IEnumerable<Diagnostic> Find(MigrationChain chain, RevisionCompiler compiler, VersionStore store)
    {
        var applied = chain.Graph.Applied(store.Rows).ToDictionary(revision => revision.Id, StringComparer.Ordinal);

        // What this very build has applied cannot have been edited since.
        var checkable = store.Log.Applied.Where(logged => logged.Checksum is not null && store.Log.AssemblyOf(logged.Revision) != chain.AssemblyVersion && applied.ContainsKey(logged.Revision)).ToList();
        using var ahead = compiler.Expect(checkable.Select(logged => (applied[logged.Revision], Direction.Up)));
        foreach (var logged in checkable)
        {
            var (then, revision) = (logged.Checksum, applied[logged.Revision]);
            if (Now(compiler, revision) is { } now && now != then)
            {
                yield return Rules.EditedAfterApplied.At(
                    revision.Location,
                    $"Revision {revision.Id} was edited after it was applied on {logged.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: its operations were {then} then and are {now} now. "
                    + "Databases that have it will not get the edit. Put it back as it was and write another revision.");
            }
        }
    }

    /// <summary>Null for one that no longer compiles: that is the build's to say, and nothing of it runs now.</summary>
    private static string? Now(RevisionCompiler compiler, Revision revision)
    {
        try
        {
            return compiler.Compile(revision, Direction.Up).Checksum;
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }
}
