namespace Retort.Schema;

/// <summary>A storage parameter of a table or index, or an option of a column: <c>fillfactor = 70</c>.</summary>
/// <param name="Name">Its name; of TOAST's parameters with the prefix: <c>toast.autovacuum_enabled</c>.</param>
/// <param name="Value">Its value, or null for a flag that is on.</param>
public sealed record StorageOption(string Name, string? Value);
