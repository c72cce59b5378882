using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … VALIDATE CONSTRAINT: checks the rows that a NOT VALID constraint left out. There is no way back, and no need.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The constraint.</param>
public sealed record ValidateConstraint(QualifiedName Table, string Name) : Operation;
