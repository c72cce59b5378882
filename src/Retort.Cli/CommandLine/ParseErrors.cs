using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>What cannot be parsed becomes a coded error that says how to go on.</summary>
internal static class ParseErrors
{
    /// <exception cref="DiagnosticException">RET9030.</exception>
    public static void ThrowIfAny(ParseResult parsed)
    {
        // Help is asked for: whatever else is wrong does not matter.
        if (parsed.Action is HelpAction)
        {
            return;
        }

        var root = parsed.RootCommandResult.Command;
        var command = parsed.CommandResult.Command;
        if (command != root && UnknownOption(parsed) is { } option)
        {
            throw Rules.BadCommandLine.Error($"There is no option {Wording.Quoted(option)}. See '{root.Name} {command.Name} --help'.");
        }

        if (parsed.Errors.Count == 0)
        {
            return;
        }

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

    /// <summary>The parser takes what it does not know for an argument; no revision begins like an option, but <c>-1</c> is one.</summary>
    private static string? UnknownOption(ParseResult parsed)
        => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
                .Concat(parsed.UnmatchedTokens)
                .FirstOrDefault(word => word is ['-', not (>= '0' and <= '9'), ..])?.Split('=')[0];

    private static string Sentences(ParseResult parsed)
        => string.Join(' ', parsed.Errors.Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct());
}
