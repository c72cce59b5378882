using System.Text;
using Retort.Cli.CommandLine;
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

    /// <summary>Who can be asked; null where nobody is there.</summary>
    public IPerson? Person { get; init; }

    /// <summary>Draws on standard error; null where that is no terminal that can move its cursor.</summary>
    public IAnsiConsole? Live { get; init; }

    /// <summary>The console of this process. Redirected output is UTF-8 on every system, because it may be SQL.</summary>
    public static CommandConsole OfProcess()
    {
        var error = Console.IsErrorRedirected ? ErrorOfProcess() : Console.Error;
        var person = ConsolePerson.IsThere ? new ConsolePerson(Console.In, error) : null;
        var live = Console.IsErrorRedirected ? null : Terminal(error);
        live = live?.Profile.Capabilities is { Ansi: true, Interactive: true } ? live : null;
        return Console.IsOutputRedirected
            ? OfStream(Console.OpenStandardOutput, error, person, live)
            : new(Console.Out, error, Terminal(Console.Out)) { Person = person, Live = live };
    }

    /// <summary>A console whose standard output is a file or another program.</summary>
    public static CommandConsole OfStream(Func<Stream> output, TextWriter error, IPerson? person = null, IAnsiConsole? live = null)
    {
        var data = new DataStream(output);
        return new(new StreamWriter(data, new UTF8Encoding(false)) { AutoFlush = false }, error) { Person = person, Live = live, Data = data };
    }

    /// <summary>What is under standard output; null for a terminal.</summary>
    private DataStream? Data { get; init; }

    /// <summary>Ends a command: what it wrote is out, or an error says that it is not.</summary>
    /// <param name="exitCode">What the command leaves to the shell.</param>
    /// <returns>That, or failed where a command that did its work could not say so.</returns>
    public int End(int exitCode)
    {
        Output.Flush();
        if (Data?.Failure is not { } failure)
        {
            return exitCode;
        }

        Error.WriteLine(Rules.CannotWriteFile.At(
            null, $"The output cannot be written: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}. The command itself came to its end; send its output to where there is room for it."));
        return exitCode is ExitCode.Done or ExitCode.FoundSomething ? ExitCode.Failed : exitCode;
    }

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
            foreach (var note in diagnostic.Notes)
            {
                Error.WriteLine($"    {note.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal)}");
            }
        }
    }

    /// <summary>Shows faults that do not stop the command.</summary>
    public void Warn(IEnumerable<Diagnostic> faults)
        => Report(faults.Select(fault => fault with { Rule = fault.Rule with { Severity = fault.Severity == Severity.Error ? Severity.Warning : fault.Severity } }));

    /// <summary>What is to be said where the process is ended before the command has come to its own end.</summary>
    public Func<string?>? LastWord { get; set; }

    /// <summary>Leaves the terminal as it was, where the process ends in the middle of drawing on it.</summary>
    public void Leave()
    {
        Output.Flush();
        Live?.Cursor.Show();
        if (LastWord?.Invoke() is { } word)
        {
            Error.WriteLine(word);
        }
    }

    public void Dispose() => Output.Flush();

    /// <summary>Messages that cannot be written are lost: nothing is left to say so.</summary>
    private static TextWriter ErrorOfProcess()
        => TextWriter.Synchronized(new StreamWriter(new DataStream(Console.OpenStandardError), new UTF8Encoding(false)) { AutoFlush = true });

    private static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
