using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Workspaces;
using Retort.Tool.Init;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>Says which project the migrations are in and how it is built.</summary>
/// <param name="currentDirectory">Where a project is looked for when none is named.</param>
internal sealed class ProjectOptions(string currentDirectory) : IWorkspaceOptions
{
    private readonly Option<string?> _project = new("--project", "-p")
    {
        Description = "The migrations project, or its folder. Without it: the one in this folder, above it or below it.",
        HelpName = "path",
    };

    private readonly Option<string?> _configuration = new("--configuration", "-c") { Description = "The configuration to build.", HelpName = "name" };
    private readonly Option<string?> _framework = new("--framework", "-f") { Description = "The target framework to build, where there are several.", HelpName = "name" };
    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Use the last build." };

    public string Program => "retort";

    public IReadOnlyList<Option> Options => [_project, _configuration, _framework, _noBuild];

    public IReadOnlyList<CliCommand> Commands => [new InitCommand(currentDirectory)];

    public IWorkspace Open(ParseResult parsed) => new ProjectWorkspace(new ProjectRequest(
        currentDirectory,
        parsed.GetValue(_project),
        parsed.GetValue(_configuration),
        parsed.GetValue(_framework),
        parsed.GetValue(_noBuild)));
}
