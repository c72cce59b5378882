using System.Text;
using Retort.Revisions;
using Spectre.Console;

namespace Retort.Cli.Output;

/// <summary>
/// Where a command writes: data to standard output, messages to standard error. On a terminal data has colours; redirected, it is the same
/// lines without any.
/// </summary>
internal sealed class CommandConsole : IDisposable
{
    private readonly IAnsiConsole? _terminal;

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="terminal">Draws on standard output; null where that is no terminal.</param>
    public CommandConsole(TextWriter output, TextWriter error, IAnsiConsole? terminal = null)
    {
        Output = output;
        Error = error;
        _terminal = terminal;
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>The console of this process. Redirected output is UTF-8 on every system, because it may be SQL.</summary>
    public static CommandConsole OfProcess() => Console.IsOutputRedirected
        ? new(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false }, Console.Error)
        : new(Console.Out, Console.Error, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }));

    /// <summary>Writes a line of data.</summary>
    public void WriteLine(StyledText line)
    {
        if (_terminal is null)
        {
            Output.WriteLine(line.ToString());
        }
        else
        {
            _terminal.Write(line.ToParagraph());
            _terminal.WriteLine();
        }
    }

    /// <summary>Writes an empty line of data.</summary>
    public void WriteLine() => WriteLine(StyledText.Empty);

    /// <summary>Shows diagnostics in the form that editors and build logs understand, each once.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        Output.Flush();
        foreach (var diagnostic in diagnostics)
        {
            Error.WriteLine(diagnostic);
        }
    }

    /// <summary>Shows faults that do not stop the command.</summary>
    public void Warn(IEnumerable<Diagnostic> faults)
        => Report(faults.Select(fault => fault with { Rule = fault.Rule with { Severity = fault.Severity == Severity.Error ? Severity.Warning : fault.Severity } }));

    public void Dispose() => Output.Flush();
}
