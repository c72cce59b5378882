namespace Retort.Revisions;

/// <summary>Faults of the ids and labels themselves.</summary>
internal static class IdentityFaults
{
    /// <summary>Words that commands use for something else.</summary>
    public static readonly string[] Reserved = ["head", "heads", "base", "current"];

    /// <summary>The width of Alembic's column <c>version_num</c>.</summary>
    private const int LongestId = 32;

    public static IEnumerable<Diagnostic> Find(RevisionIndex index)
    {
        foreach (var revision in index.Nodes)
        {
            foreach (var fault in Of(revision))
            {
                yield return fault;
            }
        }

        foreach (var (node, later) in index.Duplicates)
        {
            yield return later.Id.Length == 0 ? Empty(later, "The id") : Duplicate(index.Nodes[node], later);
        }

        foreach (var (label, first, later) in index.LabelClashes)
        {
            if (first.Id != later.Id || first.Id == label)
            {
                yield return LabelClash(label, first, later);
            }
        }
    }

    private static IEnumerable<Diagnostic> Of(Revision revision)
    {
        if (revision.Id.Length == 0)
        {
            yield return Empty(revision, "The id");
        }
        else if (NameFault(revision, revision.Id, "The id") is { } fault)
        {
            yield return fault;
        }

        if (revision.Id.Length > LongestId)
        {
            yield return Rules.IdTooLong.At(
                revision.Location,
                $"The id {Wording.Quoted(revision)} has {revision.Id.Length} characters, but the version table holds {LongestId}; shorten it, and wherever it is named.");
        }

        foreach (var label in revision.BranchLabels.Distinct(StringComparer.Ordinal))
        {
            if (label.Length == 0)
            {
                yield return Empty(revision, "A branch label");
            }
            else if (NameFault(revision, label, "The branch label") is { } labelFault)
            {
                yield return labelFault;
            }
        }
    }

    private static Diagnostic Empty(Revision revision, string what)
        => Rules.EmptyId.At(
            revision.Location,
            $"{what} of {(revision.Id.Length > 0 ? Wording.Quoted(revision) : revision.TypeName.Length > 0 ? revision.TypeName : "a revision")} is empty; give it a name.");

    private static Diagnostic? NameFault(Revision revision, string name, string what)
    {
        if (Reserved.Contains(name))
        {
            return Rules.ReservedName.At(revision.Location, $"{what} {Wording.Quoted(name)} is a word that commands use for something else; choose another.");
        }

        // Not a list of what is forbidden: '@', '-', '+' and ':' belong to the identifiers of commands, quotes, '*/', '$', ';' and '\' to SQL and
        // psql, ',' to lists, and the next one is always forgotten.
        if (name.All(IsLegal))
        {
            return null;
        }

        var illegal = name.Where(c => !IsLegal(c)).Distinct().Select(c => Wording.Quoted(c.ToString())).ToList();
        return Rules.IllegalCharacter.At(
            revision.Location,
            $"{what} {Wording.Quoted(name)} must not contain {Wording.List(illegal, "or")}; use letters, digits, '_' and '.' only.");
    }

    private static bool IsLegal(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';

    private static Diagnostic Duplicate(Revision first, Revision later)
        => Rules.DuplicateId.At(
            later.Location,
            $"The id {Wording.Placed(later)} is already the id of {Other(first, later)}; give one of them another id.");

    private static string Other(Revision first, Revision later)
        => Wording.Place(first) is { Length: > 0 } place && place != Wording.Place(later)
            ? $"the revision in {place}"
            : first.TypeName.Length > 0 ? first.TypeName : "another revision";

    private static Diagnostic LabelClash(string label, Revision first, Revision later)
        => Rules.LabelClash.At(
            later.Location,
            first.Id == label
                ? $"The branch label {Wording.Quoted(label)} of {Wording.Placed(later)} is the id of {(first.Id == later.Id ? "the revision itself" : Wording.Placed(first))}; choose another label."
                : $"The branch label {Wording.Quoted(label)} of {Wording.Placed(later)} is already a label of {Wording.Placed(first)}; a label is declared once, where its branch begins.");
}
