namespace Retort.Engine;

/// <summary>What the log knows of an applied revision.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="At">When it was applied.</param>
/// <param name="Duration">How long that took.</param>
/// <param name="By">The role, and the person's account and machine.</param>
/// <param name="ToolVersion">The version of Retort.</param>
/// <param name="Checksum">The digest of its operations as they were then.</param>
/// <param name="IsStamped">It was stamped: nothing ran.</param>
public sealed record AppliedRevision(string Revision, DateTimeOffset At, TimeSpan Duration, string By, string ToolVersion, string? Checksum, bool IsStamped);
