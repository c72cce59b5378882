using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort merge</c>: writes a revision that joins several.</summary>
internal sealed class MergeCommand : NewRevisionCommand
{
    private readonly Argument<string[]> _revisions = new("revisions")
    {
        Description = "What to join; without any, all heads.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public MergeCommand()
        : base("merge", "Write a revision that joins several heads.") => Add(_revisions);

    protected override string DefaultMessage(IReadOnlyList<string> parents) => $"merge {Wording.List(parents)}";

    protected override IReadOnlyList<Revision> SelectParents(Invocation invocation, LoadedChain chain)
    {
        var graph = chain.Graph;
        var identifiers = invocation.Get(_revisions) is { Length: > 0 } given ? given : ["heads"];
        var named = identifiers.SelectMany(identifier => Named(chain, identifier)).Select(revision => revision.Id).ToHashSet(StringComparer.Ordinal);

        // By age and not as typed, so that the same parents always give the same revision.
        Revision[] parents = [.. graph.Revisions.Where(revision => named.Contains(revision.Id))];
        if (parents.Length < 2)
        {
            throw Rules.NothingToMerge.Error(
                parents is [var only]
                    ? $"{Wording.List(identifiers.Distinct().Select(Wording.Quoted))} {(identifiers.Length > 1 ? "mean" : "means")} {Wording.Quoted(only)} alone, so there is nothing to merge. Name two revisions or more, or see 'retort heads'."
                    : "There are no revisions to merge. Write the first with 'retort revision'.");
        }

        foreach (var parent in parents)
        {
            if (graph.Ancestors(parent.Id, includeDependencies: false).FirstOrDefault(ancestor => named.Contains(ancestor.Id)) is { } ancestor)
            {
                throw Rules.Overlap.Error(
                    $"{Wording.Quoted(ancestor)} is an ancestor of {Wording.Quoted(parent)}, so whatever revises {Wording.Quoted(parent)} has it already. Leave {Wording.Quoted(ancestor)} out.");
            }
        }

        return parents;
    }

    private static IReadOnlyList<Revision> Named(LoadedChain chain, string identifier)
    {
        if (identifier == "heads")
        {
            return Heads(chain);
        }

        // For one that means none, the error says so.
        var found = chain.Graph.Resolve(identifier);
        return found.Count > 0 ? found : [chain.Graph.ResolveOne(identifier)];
    }
}
