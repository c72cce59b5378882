using Retort.Cli.CommandLine;
using Retort.Revisions;

namespace Retort.Cli.Editors;

/// <summary>Finds the person's editor: <c>VISUAL</c>, <c>EDITOR</c>, or the first known one that is installed.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="hasTerminal">Whether standard input and output are a terminal; those that are found unasked need one.</param>
internal sealed class EditorFinder(Func<string, string?> variable, bool hasTerminal = true)
{
    private static readonly string[] Variables = ["VISUAL", "EDITOR"];

    private static readonly string[] Known = OperatingSystem.IsWindows()
        ? ["code --wait", "notepad++", "notepad"]
        : ["sensible-editor", "editor", "nano", "vim", "vi", "code --wait"];

    /// <exception cref="DiagnosticException">RET9048.</exception>
    public Editor Find()
    {
        foreach (var name in Variables)
        {
            if (variable(name) is { } command && !string.IsNullOrWhiteSpace(command))
            {
                return Parse(command.Trim(), name)
                    ?? throw Rules.NoEditor.Error($"{name} is '{command.ReplaceLineEndings(" ").Trim()}', but there is no such program. Set it to an editor that is installed.");
            }
        }

        if (!hasTerminal)
        {
            throw Rules.NoEditor.Error("There is no terminal to open an editor in, because standard input or output is redirected, and neither VISUAL nor EDITOR names one. Set EDITOR or VISUAL, or run the command in a terminal.");
        }

        return Known.Select(command => Parse(command, command)).FirstOrDefault(editor => editor is not null)
            ?? throw Rules.NoEditor.Error("No editor was found. Set the environment variable EDITOR or VISUAL to one.");
    }

    /// <summary>A path with blanks needs no quotes where it is all there is.</summary>
    private Editor? Parse(string command, string source)
    {
        if (Locate(command) is { } whole)
        {
            return new(whole, [], source);
        }

        var words = CommandWords.Split(command);
        return words.Count > 0 && Locate(words[0]) is { } program ? new(program, words[1..], source) : null;
    }

    private string? Locate(string program)
    {
        if (program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || program.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Candidates(program).Select(Path.GetFullPath).FirstOrDefault(File.Exists);
        }

        return (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Candidates(Path.Combine(folder, program)))
            .FirstOrDefault(File.Exists);
    }

    private IEnumerable<string> Candidates(string path)
        => OperatingSystem.IsWindows()
            ? [path, .. (variable("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(extension => path + extension)]
            : [path];
}
