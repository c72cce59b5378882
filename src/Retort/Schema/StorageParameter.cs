namespace Retort.Schema;

/// <summary>A storage parameter of a table, index or materialized view: <c>fillfactor = 70</c>.</summary>
/// <param name="Name">The parameter, with <c>toast.</c> in front for that of the table behind it.</param>
/// <param name="Value">Its value.</param>
public sealed record StorageParameter(string Name, string Value);
