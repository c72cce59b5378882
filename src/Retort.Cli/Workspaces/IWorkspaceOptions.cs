using System.CommandLine;
using Retort.Cli.CommandLine;

namespace Retort.Cli.Workspaces;

/// <summary>Says on the command line where the migrations are.</summary>
internal interface IWorkspaceOptions
{
    /// <summary>How a person starts this program, for help and hints.</summary>
    string Program { get; }

    /// <summary>Options that every command has.</summary>
    IReadOnlyList<Option> Options { get; }

    /// <summary>Commands that only this program has.</summary>
    IReadOnlyList<CliCommand> Commands => [];

    /// <summary>The migrations that were named. Nothing is looked for or built yet.</summary>
    IWorkspace Open(ParseResult parsed);
}
