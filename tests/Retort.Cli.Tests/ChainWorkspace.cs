using System.CommandLine;
using Retort.Cli.Workspaces;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.Tests;

/// <summary>A chain without code, whose scripts are the names of their steps.</summary>
internal sealed class ChainWorkspace(params Revision[] revisions) : IWorkspaceOptions, IWorkspace
{
    public string Program => "retort";

    public IReadOnlyList<Option> Options => [];

    public bool AllowMultipleHeads { get; init; }

    public IReadOnlyList<Diagnostic> ScriptDiagnostics { get; init; } = [];

    public Exception? Throws { get; init; }

    /// <summary>Where the sources are, for commands that write some.</summary>
    public SourceProject? Project { get; init; }

    public IWorkspace Open(ParseResult parsed) => this;

    public Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken)
    {
        if (Throws is not null)
        {
            throw Throws;
        }

        var graph = RevisionGraph.Build(revisions, new() { CheckHeads = checkHeads, AllowMultipleHeads = AllowMultipleHeads });
        return Task.FromResult(new LoadedChain(graph, graph.Faults));
    }

    public async Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken)
    {
        var plan = (await ReadAsync(false, cancellationToken)).Graph.Range(range, direction);
        var lines = plan.Steps.Select(step => $"-- {ScriptName.Of(direction)} {step.Revision.Id}\n");
        return new Script(ScriptName.Of(direction, range), string.Concat(lines), ScriptDiagnostics);
    }

    public Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken)
        => throw Rules.NoConnectionString.Error("No connection string was given.");

    public Task<SourceProject> LocateAsync(CancellationToken cancellationToken)
        => Task.FromResult(Project! with { AllowMultipleHeads = AllowMultipleHeads });
}
