using Retort.Revisions;

namespace Retort.Operations;

/// <summary>An operation with the line that recorded it. The place stays outside equality and checksum: moving a line changes nothing.</summary>
/// <param name="Operation">What was recorded.</param>
/// <param name="Location">The call in the migration.</param>
public sealed record RecordedOperation(Operation Operation, SourceLocation Location);
