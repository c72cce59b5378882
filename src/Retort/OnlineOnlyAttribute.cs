namespace Retort;

/// <summary>
/// Says that a migration needs a connection (<see cref="MigrationBuilder.Run"/>) and is meant to. Scripts stop there with the command to
/// run instead; without the attribute such a migration is an error in the build.
/// </summary>
/// <param name="reason">Why it cannot be SQL. Shown in the script.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OnlineOnlyAttribute(string reason) : Attribute
{
    /// <summary>Why it cannot be SQL.</summary>
    public string Reason { get; } = reason;
}
