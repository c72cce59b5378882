using System.Diagnostics;

namespace Retort.Tasks;

/// <summary>
/// Lets one of several builds of a project in one build do something: all draw the same ticket, and the first that puts it into the file does it.
/// They may be on different nodes, which share nothing but files.
/// </summary>
internal static class TicketBox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>False when the ticket has been used. Where that cannot be told it has not: to migrate a second time does no harm.</summary>
    public static bool Use(string path, string ticket)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; Thread.Sleep(20))
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return Exchange(path, ticket) != ticket;
            }
            catch (IOException)
            {
                // Another node looks into it just now.
            }
            catch (UnauthorizedAccessException)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Puts a ticket into the file, and returns the one that was in it.</summary>
    private static string Exchange(string path, string ticket)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var reader = new StreamReader(file);
        var before = reader.ReadToEnd();
        file.SetLength(0);
        using var writer = new StreamWriter(file);
        writer.Write(ticket);
        return before;
    }
}
