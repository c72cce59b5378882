using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>Scripts that write the version table and run no revision.</summary>
internal static class VersionScript
{
    /// <summary>What a stamp does.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="targets">As for a stamp; one of them may say with <c>from:to</c> where the database is, which is base otherwise.</param>
    /// <param name="purge">Whatever the rows are, they are taken away.</param>
    /// <param name="options">The version table.</param>
    /// <exception cref="DiagnosticException">RET11xx for the targets.</exception>
    public static (Script Script, IReadOnlyList<string> RowsBefore, IReadOnlyList<string> RowsAfter) Stamp(
        RevisionGraph graph, IReadOnlyList<string> targets, bool purge, ScriptOptions options)
    {
        var name = $"stamp {string.Join(' ', targets)}";
        var ranges = targets.Select(target => target.Split(':', 2)).ToList();
        string[] starts = [.. ranges.Where(range => range.Length == 2).Select(range => range[0]).Distinct(StringComparer.Ordinal)];
        if (starts.Length > 1)
        {
            throw Rules.BadIdentifier.Error($"A script begins at one place, and '{starts[0]}' and '{starts[1]}' are two; write 'from:to' once.");
        }

        string[] before = starts is [{ Length: > 0 } start] && !purge ? [.. graph.Resolve(start).Select(revision => revision.Id).Order(StringComparer.Ordinal)] : [];
        var after = graph.Stamp(before, [.. ranges.Select(range => range[^1] is { Length: > 0 } to ? to : "heads")]);
        var rows = new VersionRows(options.VersionTable);
        var guard = new Guard(rows);
        var change = new RowChange([.. before.Except(after)], null, [.. after.Except(before)]);
        var writes = purge ? guard.Write(null, [$"DELETE FROM {rows.Table};", .. rows.Write(change)]) : guard.Write(before, rows.Write(change));
        return (Write(name, $"{name}: {(purge ? "anything" : State(before))} -> {State(after)}", writes, guard, after, options), before, after);
    }

    /// <summary>Makes the version table where there is none.</summary>
    public static Script EnsureVersion(ScriptOptions options)
    {
        var guard = new Guard(new VersionRows(options.VersionTable));
        return Write("ensure-version", "ensure-version: the version table, where there is none", guard.Write(null, []), guard, [], options);
    }

    private static Script Write(string name, string title, IEnumerable<string> writes, Guard guard, IReadOnlyList<string> after, ScriptOptions options)
    {
        var text = new ScriptText()
            .Comment(title)
            .Comment("Run it with psql -v ON_ERROR_STOP=1 -f, or any client that sends one statement after the other.")
            .Lines(Session.Open(options.VersionTable))
            .Line()
            .Lines(writes)
            .Line()
            .Lines(Session.Close(guard.End(after)));
        return new Script(name, text.ToString(), []);
    }

    private static string State(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
