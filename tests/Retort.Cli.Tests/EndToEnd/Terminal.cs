using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>A program on a terminal of its own: <c>script</c> of util-linux makes one, and passes on what is typed.</summary>
internal sealed partial class Terminal : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _text = new();

    public Terminal(string directory, string connectionString, string program, params string[] arguments)
    {
        var command = string.Join(' ', new[] { program }.Concat(arguments).Select(word => $"'{word}'"));
        _process = Shell.Start(directory, "script", connectionString, "--quiet", "--return", "--flush", "--command", command, "/dev/null");
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>What it has shown so far, without colours and movements of the cursor.</summary>
    public string Text => Escapes().Replace(_text.ToString(), "").ReplaceLineEndings("\n");

    /// <summary>Returns when something is on the screen.</summary>
    public async Task UntilAsync(string shown)
    {
        while (!Text.Contains(shown, StringComparison.Ordinal))
        {
            Assert.True(await ReadAsync(), $"it has ended, and '{shown}' was not shown: {Text}");
        }
    }

    public async Task TypeAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    public async Task EndAsync()
    {
        while (await ReadAsync())
        {
            // To its end.
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task<bool> ReadAsync()
    {
        var buffer = new char[4096];
        var read = await _process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
        _text.Append(buffer, 0, read);
        return read > 0;
    }

    [GeneratedRegex("\u001b(\\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex Escapes();
}
