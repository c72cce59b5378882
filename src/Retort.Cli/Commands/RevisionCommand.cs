using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Files;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort revision</c>: writes the file of a new revision.</summary>
internal sealed class RevisionCommand : NewRevisionCommand
{
    private readonly Option<string> _head = new("--head")
    {
        Description = "What it revises: a head, or with --splice any revision; base for none.",
        HelpName = "revision",
        DefaultValueFactory = _ => "head",
    };

    private readonly Option<bool> _autogenerate = new("--autogenerate") { Description = "Write what makes the schema of the revisions into that of the model, both ways." };

    private readonly AgainstOptions _against;

    public RevisionCommand()
        : base("revision", "Write the file of a new revision.")
    {
        Add(_head);
        Add(_autogenerate);
        _against = new(this);
    }

    protected override async Task<RevisionDraft?> FillAsync(Invocation invocation, RevisionDraft draft, CancellationToken cancellationToken)
    {
        if (!invocation.Get(_autogenerate))
        {
            _against.RefuseAll(invocation, "--autogenerate");
            return draft;
        }

        var answer = await new ModelComparison(invocation, _against).AskAsync(cancellationToken);
        invocation.Console.Warn(answer.Warnings.Select(warning => warning.ToDiagnostic()));
        if (answer.Changes.Count == 0)
        {
            invocation.Console.Error.WriteLine($"nothing to write: {answer.Made()} what {answer.Model} asks for");
            return null;
        }

        foreach (var change in answer.Changes)
        {
            invocation.Console.Error.WriteLine($"detected: {change.Words}");
        }

        return draft with { Upgrade = answer.Upgrade, Downgrade = answer.Downgrade };
    }

    protected override string DefaultMessage(IReadOnlyList<string> parents) => "empty message";

    protected override IReadOnlyList<Revision> SelectParents(Invocation invocation, LoadedChain chain)
    {
        var identifier = invocation.Get(_head)!;
        var found = identifier is "head" or "heads" ? Heads(chain) : chain.Graph.Resolve(identifier);
        return found.Count < 2
            ? found
            : throw Rules.AmbiguousHead.Error(
                $"{Wording.Quoted(identifier)} could mean {Wording.List(found.Select(Wording.Placed))}. Name one of them with --head, or join them first with 'retort merge'.");
    }
}
