using System.Diagnostics;

namespace Retort.TestKit;

/// <summary>
/// The process between the tests and a server. It waits for words on a pipe that only the test process holds, so when that process ends,
/// however it ends, the pipe ends, and the keeper stops the server and removes its folder.
/// </summary>
internal sealed class ServerKeeper
{
    private const string Script =
        """
        folder=$1; shift
        "$@" </dev/null >"$folder/log" 2>&1 &
        server=$!
        trap '' INT TERM HUP
        while read -r word; do
          case $word in
            stop) kill -QUIT $server; wait $server ;;
            start) "$@" </dev/null >"$folder/log" 2>&1 & server=$! ;;
          esac
          echo "$word"
        done
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$folder/data" "$folder"/.s.* "$folder/log"
        """;

    private readonly Process _process;

    private ServerKeeper(Process process) => _process = process;

    /// <summary>Starts a server.</summary>
    /// <param name="folder">The server's folder, with its data folder and its log.</param>
    /// <param name="settings">The server's settings, each as <c>name=value</c>; a later one wins.</param>
    public static ServerKeeper Start(string folder, IEnumerable<string> settings)
    {
        var command = OrdinaryUser.Command(
        [
            "/bin/sh", "-c", Script, "keeper", folder, PostgresBinaries.Find("postgres"), "-D", Path.Combine(folder, "data"),
            .. settings.SelectMany(setting => (string[])["-c", setting]),
        ]);
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        return new(Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL's keeper did not start."));
    }

    /// <summary>Stops the server at once, as a crash does; returns when it is gone.</summary>
    public Task StopServerAsync() => SayAsync("stop");

    /// <summary>Starts the server again.</summary>
    public Task StartServerAsync() => SayAsync("start");

    /// <summary>Stops the server at once, and removes its data.</summary>
    public void End()
    {
        try
        {
            _process.StandardInput.Close();
            _process.WaitForExit(TimeSpan.FromSeconds(20));
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private async Task SayAsync(string word)
    {
        await _process.StandardInput.WriteLineAsync(word);
        await _process.StandardInput.FlushAsync();
        if (await _process.StandardOutput.ReadLineAsync() != word)
        {
            throw new InvalidOperationException("PostgreSQL's keeper has died.");
        }
    }
}
