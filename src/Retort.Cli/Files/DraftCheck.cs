using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>Refuses the id and the labels of a new revision that would break the chain, before anything is written.</summary>
internal static class DraftCheck
{
    /// <exception cref="DiagnosticException">RET1001, RET1006 to RET1008, RET1016, RET1017.</exception>
    public static void Run(RevisionDraft draft, RevisionGraph graph)
    {
        // A chain of this revision alone has the faults of its own names and no others.
        var alone = RevisionGraph.Build([new Revision(draft.Id, [], [], draft.BranchLabels)]).Faults;
        if (alone.Count > 0)
        {
            throw new DiagnosticException(alone);
        }

        // 'HEAD' is legal where it is there already, but a new one would only be mistaken.
        foreach (var (what, name) in draft.BranchLabels.Select(label => ("branch label", label)).Prepend(("id", draft.Id)))
        {
            if (IdentityFaults.Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Rules.ReservedName.Error($"The {what} {Wording.Quoted(name)} is a word that commands use for something else; choose another.");
            }
        }

        if (graph.Find(draft.Id) is { } same)
        {
            throw Rules.DuplicateId.Error($"The id {Wording.Quoted(draft.Id)} is taken by the revision in {Wording.Place(same)}. Choose another with --rev-id, or leave it out.");
        }

        if (Holder(graph, draft.Id) is { } labelled)
        {
            throw Rules.LabelClash.Error($"The id {Wording.Quoted(draft.Id)} is a branch label of {Wording.Placed(labelled)}. Choose another with --rev-id.");
        }

        foreach (var label in draft.BranchLabels)
        {
            if ((Holder(graph, label) ?? graph.Find(label)) is { } holder)
            {
                throw Rules.LabelClash.Error(
                    $"The branch label {Wording.Quoted(label)} is already {(holder.Id == label ? "the id" : "a label")} of {Wording.Placed(holder)}; a label is declared once, where its branch begins. Choose another.");
            }
        }
    }

    private static Revision? Holder(RevisionGraph graph, string label) => graph.Revisions.FirstOrDefault(revision => revision.BranchLabels.Contains(label));
}
