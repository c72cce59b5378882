namespace Retort.Compilation;

/// <summary>A piece of a revision that runs as one: a transaction, or a single step outside one.</summary>
/// <param name="IsTransaction">Whether it runs in a transaction.</param>
/// <param name="IsBarrier">It shares its transaction with nothing: what came before is committed, and what follows begins anew.</param>
/// <param name="Steps">The steps in order; one that is no transaction has one.</param>
internal sealed record RevisionPart(bool IsTransaction, bool IsBarrier, IReadOnlyList<CompiledStep> Steps)
{
    /// <summary>Cuts a revision into parts. The last is a transaction, if only to record the revision.</summary>
    public static IReadOnlyList<RevisionPart> Of(CompiledRevision compiled)
    {
        var parts = new List<RevisionPart>();
        var together = new List<CompiledStep>();
        foreach (var step in compiled.Steps)
        {
            if (!step.IsAlone)
            {
                together.Add(step);
                continue;
            }

            if (together.Count > 0)
            {
                parts.Add(new RevisionPart(true, false, [.. together]));
                together.Clear();
            }

            // In a transaction of its own it is certain afterwards whether it succeeded.
            parts.Add(new RevisionPart(step is StatementStep { Statement.Sql: var sql } && LoneStatement.Of(sql).FitsTransaction, true, [step]));
        }

        parts.Add(new RevisionPart(true, false, together));
        return parts;
    }
}
