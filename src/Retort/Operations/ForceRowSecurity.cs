using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … FORCE or NO FORCE ROW LEVEL SECURITY.</summary>
/// <param name="Table">The table.</param>
/// <param name="Forced">Whether the policies bind the table's owner too.</param>
public sealed record ForceRowSecurity(QualifiedName Table, bool Forced) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new ForceRowSecurity(Table, !Forced);
}
