using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A statement that would be sent.</summary>
/// <param name="Sql">Its text, with passwords taken out; for code given to <see cref="MigrationBuilder.Run"/>, a comment.</param>
/// <param name="IsAlone">Whether it runs outside the revision's transaction.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record PlannedStatement(string Sql, bool IsAlone, SourceLocation Location);
