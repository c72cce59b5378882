namespace Retort.Revisions;

/// <summary>
/// What one step does to the version table, in this order: the deletes, then at most one update, then the inserts. Up, it is one insert, or one
/// update with the deletes of the other rows that a merge joins. Down, it is one delete, or one update with the inserts that open a merge again.
/// </summary>
/// <param name="Deleted">Rows that go.</param>
/// <param name="Updated">The row that changes, if one does.</param>
/// <param name="Inserted">Rows that come.</param>
public sealed record RowChange(IReadOnlyList<string> Deleted, RowUpdate? Updated, IReadOnlyList<string> Inserted)
{
    /// <summary>As words: <c>DELETE c, UPDATE d → e</c>.</summary>
    public override string ToString()
        => string.Join(", ", [
            .. Deleted.Select(row => $"DELETE {row}"),
            .. Updated is null ? Array.Empty<string>() : [$"UPDATE {Updated.From} → {Updated.To}"],
            .. Inserted.Select(row => $"INSERT {row}"),
        ]);
}
