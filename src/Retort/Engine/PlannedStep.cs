using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A step that would run.</summary>
/// <param name="Revision">Its id.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Message">What the revision says of itself.</param>
/// <param name="RowsAfter">What the version table holds afterwards.</param>
/// <param name="Statements">What would be sent, in order.</param>
/// <param name="Location">Where the revision's attribute stands.</param>
public sealed record PlannedStep(
    string Revision,
    Direction Direction,
    string Message,
    IReadOnlyList<string> RowsAfter,
    IReadOnlyList<PlannedStatement> Statements,
    SourceLocation? Location);
