using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … SET LOGGED or UNLOGGED. Rewrites the table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Logged">Whether its rows survive a crash and are replicated.</param>
public sealed record SetTableLogged(QualifiedName Table, bool Logged) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new SetTableLogged(Table, !Logged);
}
