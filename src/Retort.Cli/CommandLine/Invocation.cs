using System.CommandLine;
using System.CommandLine.Parsing;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;

namespace Retort.Cli.CommandLine;

/// <summary>What a command is given when it runs.</summary>
/// <param name="Arguments">What was typed.</param>
/// <param name="Console">Where results and messages go.</param>
/// <param name="Workspace">The migrations.</param>
internal sealed record Invocation(ParseResult Arguments, CommandConsole Console, IWorkspace Workspace)
{
    /// <summary>What the version table holds, for a command that lists revisions and has asked a database.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    /// <summary>Whether an option was typed.</summary>
    public bool IsGiven(Option option) => Arguments.GetResult(option) is OptionResult { Implicit: false };

    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);
}
