using System.Globalization;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Refuses a database whose version table holds what the project does not know, and says who wrote it.</summary>
internal static class KnownRows
{
    /// <exception cref="DiagnosticException">RET1107, RET1111.</exception>
    public static void Check(RevisionGraph graph, VersionStore store)
    {
        try
        {
            _ = graph.Applied(store.Rows);
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
