using System.CommandLine;
using System.Security.Cryptography;
using Retort.Cli.CommandLine;
using Retort.Cli.Files;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary>What the commands share that write a revision. They serve the repair, so they work on a chain with faults and say which of them remain.</summary>
internal abstract class NewRevisionCommand : CliCommand
{
    private const int IdLength = 12;

    private readonly Option<string?> _message = new("--message", "-m") { Description = "What the revision does, in a few words.", HelpName = "text" };
    private readonly Option<bool> _splice = new("--splice") { Description = "Allow a parent that another revision revises already." };
    private readonly Option<string[]> _branchLabels = new("--branch-label") { Description = "A name for the branch that begins here; may be given again.", HelpName = "label" };
    private readonly Option<string[]> _dependsOn = new("--depends-on") { Description = "A revision or label that must be applied first; may be given again.", HelpName = "revision" };
    private readonly Option<string?> _id = new("--rev-id") { Description = "The id; without it, a random one.", HelpName = "id" };
    private readonly Option<string?> _path = new("--path") { Description = "The folder, relative to the project; without it, where the parent lies.", HelpName = "folder" };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };

    protected NewRevisionCommand(string name, string description)
        : base(name, description)
    {
        Add(_message);
        Add(_splice);
        Add(_branchLabels);
        Add(_dependsOn);
        Add(_id);
        Add(_path);
        Add(_json);
    }

    public sealed override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var chain = await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken);
        var project = await invocation.Workspace.LocateAsync(cancellationToken);
        var parents = SelectParents(invocation, chain);
        RefuseInnerParents(chain.Graph, parents, invocation.Get(_splice));
        var draft = await FillAsync(invocation, Draft(invocation, chain.Graph, [.. parents.Select(parent => parent.Id)]), cancellationToken);
        if (draft is null)
        {
            if (invocation.Get(_json))
            {
                JsonOutput.Write(invocation.Console, NewRevisionJson.Nothing(chain.Graph, chain.Faults));
            }

            return ExitCode.Done;
        }

        var written = await new RevisionWriter(project, chain.Graph).WriteAsync(draft, invocation.Get(_path), cancellationToken);
        await PostWriteHook.RunAsync(project, written.File, invocation.Console.Error, cancellationToken);
        Show(invocation, written, [.. chain.Faults.Except(chain.Graph.Faults), .. written.Graph.Faults]);
        return ExitCode.Done;
    }

    /// <summary>What the new one revises, by age; none for a base.</summary>
    protected abstract IReadOnlyList<Revision> SelectParents(Invocation invocation, LoadedChain chain);

    /// <summary>Gives it statements; null where there is nothing to write.</summary>
    protected virtual Task<RevisionDraft?> FillAsync(Invocation invocation, RevisionDraft draft, CancellationToken cancellationToken) => Task.FromResult<RevisionDraft?>(draft);

    /// <summary>The message where none is given.</summary>
    protected abstract string DefaultMessage(IReadOnlyList<string> parents);

    /// <summary>All heads, also those that another revision depends on: the build counts them too.</summary>
    /// <exception cref="DiagnosticException">The chain's faults, where it has revisions but all of them lie on cycles.</exception>
    protected static IReadOnlyList<Revision> Heads(LoadedChain chain)
        => chain.Graph.Heads.Count == 0 && chain.Graph.Revisions.Count > 0 ? throw new DiagnosticException(chain.Faults) : chain.Graph.Heads;

    private static void RefuseInnerParents(RevisionGraph graph, IEnumerable<Revision> parents, bool splice)
    {
        if (!splice && parents.FirstOrDefault(parent => !graph.IsHead(parent.Id)) is { } inner)
        {
            throw Rules.ParentIsNoHead.Error(
                $"{Wording.Quoted(inner)} is no head: {Wording.List(graph.Children(inner.Id).Select(Wording.Placed))} revises it already. Name a head, or add --splice to begin a branch at {Wording.Quoted(inner)}.");
        }
    }

    private RevisionDraft Draft(Invocation invocation, RevisionGraph graph, IReadOnlyList<string> parents)
    {
        var message = invocation.Get(_message)?.Trim();
        var now = DateTimeOffset.UtcNow;
        return new(invocation.Get(_id) ?? NewId(graph), string.IsNullOrEmpty(message) ? DefaultMessage(parents) : message, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)))
        {
            Revises = parents,
            DependsOn = [.. (invocation.Get(_dependsOn) ?? []).Select(identifier => Dependency(graph, identifier)).Distinct()],
            BranchLabels = [.. (invocation.Get(_branchLabels) ?? []).Distinct()],
        };
    }

    /// <summary>A label stays a label, as a person would write it; anything else becomes the id that it means today.</summary>
    private static string Dependency(RevisionGraph graph, string identifier)
    {
        var revision = graph.ResolveOne(identifier);
        return revision.BranchLabels.Contains(identifier) ? identifier : revision.Id;
    }

    private static string NewId(RevisionGraph graph)
    {
        while (true)
        {
            var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
            if (graph.Find(id) is null)
            {
                return id;
            }
        }
    }

    private void Show(Invocation invocation, WrittenRevision written, IReadOnlyList<Diagnostic> faults)
    {
        if (invocation.Get(_json))
        {
            JsonOutput.Write(invocation.Console, NewRevisionJson.Of(written, faults));
            return;
        }

        invocation.Console.WriteLine(new StyledText().Add(written.File));
        invocation.Console.WriteLine(RevisionLine.Of(written.Graph, written.Revision, parents: true));
        invocation.Console.Warn(faults);
    }
}
