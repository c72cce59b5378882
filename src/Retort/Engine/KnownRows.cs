using System.Globalization;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Refuses a database whose version table holds what the project does not know, and says who wrote it.</summary>
internal static class KnownRows
{
    /// <param name="graph">The chain.</param>
    /// <param name="store">What the database remembers.</param>
    /// <param name="isRepair">Rows of which one leads to another are what a stamp is there to mend.</param>
    /// <exception cref="DiagnosticException">RET1107, RET1111.</exception>
    public static void Check(RevisionGraph graph, VersionStore store, bool isRepair = false)
    {
        try
        {
            _ = graph.Applied(store.Rows);
        }
        catch (DiagnosticException exception) when (isRepair && exception.Diagnostics[0].Rule == Rules.Overlap)
        {
        }
        catch (DiagnosticException exception) when (exception.Diagnostics[0].Rule == Rules.UnknownRow)
        {
            var row = store.Rows.First(row => graph.Find(row) is null);
            throw store.Log.WriterOf(row) is { } writer
                ? new DiagnosticException(exception.Diagnostics[0] with
                {
                    Notes =
                    [
                        $"written: {writer.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC, by {writer.By}, with Retort {writer.Tool}",
                    ],
                })
                : exception;
        }
    }
}
