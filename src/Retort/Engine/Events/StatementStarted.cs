using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A statement was sent by itself.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Sql">Its text, with passwords taken out.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record StatementStarted(string Revision, string Sql, SourceLocation Location) : MigrationEvent;
