using Retort.Operations;

namespace Retort.Autogenerate.Writing;

/// <summary>An operation, and what is to stand above its statement.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Remark">The text of a comment, of any number of lines; null for none.</param>
internal sealed record RemarkedOperation(Operation Operation, string? Remark = null);
