namespace Retort.Revisions;

/// <summary>A row of the version table that gets another revision.</summary>
/// <param name="From">What it holds before.</param>
/// <param name="To">What it holds afterwards.</param>
public sealed record RowUpdate(string From, string To);
