namespace Retort.Engine;

/// <summary>A session of somebody else that is in the way. What it runs is not told: that may hold anybody's data.</summary>
/// <param name="ProcessId">Its process on the server, as in <c>pg_stat_activity.pid</c>.</param>
/// <param name="User">Its role.</param>
/// <param name="Application">What it says it is.</param>
/// <param name="Client">Where it comes from; empty for a Unix socket.</param>
/// <param name="State">What it is doing: <c>active</c>, <c>idle in transaction</c>.</param>
/// <param name="Since">Since when: the start of its transaction, or of its session where it has none.</param>
public sealed record Blocker(int ProcessId, string User, string Application, string Client, string State, DateTimeOffset? Since)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string[] parts =
        [
            Application.Length > 0 ? $"'{Application}'" : "",
            User.Length > 0 ? $"of {User}" : "",
            Client.Length > 0 ? $"from {Client}" : "",
            State,
            Since is { } since ? $"since {since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "",
        ];
        var text = string.Join(", ", parts.Where(part => part.Length > 0));
        return text.Length == 0 ? $"process {ProcessId}" : $"process {ProcessId} ({text})";
    }
}
