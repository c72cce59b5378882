using System.CommandLine;
using System.CommandLine.Help;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>What cannot be parsed becomes a coded error that says how to go on.</summary>
internal static class ParseErrors
{
    /// <exception cref="DiagnosticException">RET9030.</exception>
    public static void ThrowIfAny(ParseResult parsed)
    {
        // Help is asked for: whatever else is wrong does not matter.
        if (parsed.Errors.Count == 0 || parsed.Action is HelpAction)
        {
            return;
        }

        var root = parsed.RootCommandResult.Command;
        var command = parsed.CommandResult.Command;
        throw command == root
            ? NoCommand(root, parsed.UnmatchedTokens)
            : Rules.BadCommandLine.Error($"{Sentences(parsed)} See '{root.Name} {command.Name} --help'.");
    }

    private static DiagnosticException NoCommand(Command root, IReadOnlyList<string> unmatched)
    {
        var commands = string.Join(", ", root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name));
        return Rules.BadCommandLine.Error(unmatched is [var word, ..]
            ? $"There is no command or option '{word}'. The commands are {commands}; see '{root.Name} --help'."
            : $"A command is missing. The commands are {commands}; see '{root.Name} --help'.");
    }

    private static string Sentences(ParseResult parsed)
        => string.Join(' ', parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" ").Trim()).Distinct());
}
