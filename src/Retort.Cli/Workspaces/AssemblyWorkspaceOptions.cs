using System.CommandLine;
using System.Reflection;

namespace Retort.Cli.Workspaces;

/// <summary>The migrations are in the program itself, so nothing has to be said.</summary>
internal sealed class AssemblyWorkspaceOptions(Assembly assembly) : IWorkspaceOptions
{
    public string Program { get; } = assembly.GetName().Name ?? "retort";

    public IReadOnlyList<Option> Options => [];

    public IWorkspace Open(ParseResult parsed) => new AssemblyWorkspace(assembly);
}
