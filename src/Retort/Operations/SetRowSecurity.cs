using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ENABLE or DISABLE ROW LEVEL SECURITY.</summary>
/// <param name="Table">The table.</param>
/// <param name="Enabled">Whether its policies are in force.</param>
public sealed record SetRowSecurity(QualifiedName Table, bool Enabled) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new SetRowSecurity(Table, !Enabled);
}
