using Retort.Operations;

namespace Retort.Autogenerate;

/// <summary>An operation that a diff proposes.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Remark">What its reader has to know; null for nothing.</param>
internal sealed record ProposedOperation(Operation Operation, string? Remark = null);
