using System.Diagnostics;

namespace Retort.Tasks;

/// <summary>
/// Lets one of several builds of a project in one build do something: all draw the same ticket, and the first that puts it into the file does it.
/// They may be on different nodes, which share nothing but files.
/// </summary>
internal static class TicketBox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>False when the ticket has been used.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool Use(string path, string ticket)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                using var reader = new StreamReader(file);
                if (reader.ReadToEnd() == ticket)
                {
                    return false;
                }

                file.SetLength(0);
                using var writer = new StreamWriter(file);
                writer.Write(ticket);
                return true;
            }
            catch (IOException) when (clock.Elapsed < Patience)
            {
                // Another node looks into it just now.
            }
        }
    }
}
