using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary>
/// What the commands share that list revisions. They serve the repair, so they work on a chain with faults: those are warnings on standard error,
/// or part of the document.
/// </summary>
internal abstract class ListCommand : CliCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };
    private readonly DatabaseOptions _database = new();

    protected ListCommand(string name, string description, bool hasVerbose = true)
        : base(name, description)
    {
        if (hasVerbose)
        {
            Add(Verbose);
        }

        Add(_json);
    }

    protected Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Show all that is known of each revision." };

    public sealed override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var chain = await invocation.Workspace.ReadAsync(checkHeads: true, cancellationToken);
        await PrepareAsync(invocation, chain, cancellationToken);
        var (graph, faults) = chain;
        var json = invocation.Get(_json);
        if (!json)
        {
            invocation.Console.Warn(faults);
        }

        if (NeedsDatabase(invocation, graph))
        {
            invocation = invocation with { Rows = await CurrentRows.ReadAsync(invocation, _database, json, cancellationToken) };
        }

        var revisions = Select(invocation, graph);
        if (json)
        {
            JsonOutput.Write(invocation.Console, ListingJson.Of(graph, revisions, faults, invocation.Rows));
            return ExitCode.Done;
        }

        foreach (var revision in revisions)
        {
            Write(invocation, graph, revision);
        }

        return ExitCode.Done;
    }

    /// <summary>Takes a connection string, for what depends on where a database is.</summary>
    protected void AddConnection() => _database.AddConnection(this);

    /// <summary>Whether what was typed depends on where a database is.</summary>
    protected virtual bool NeedsDatabase(Invocation invocation, RevisionGraph graph) => false;

    /// <summary>What is to be done before anything is shown.</summary>
    protected virtual Task PrepareAsync(Invocation invocation, LoadedChain chain, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The revisions to show, newest first.</summary>
    protected abstract IReadOnlyList<Revision> Select(Invocation invocation, RevisionGraph graph);

    /// <summary>Shows one.</summary>
    protected abstract void Write(Invocation invocation, RevisionGraph graph, Revision revision);
}
