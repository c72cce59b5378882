using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER VIEW … ALTER COLUMN … SET DEFAULT or DROP DEFAULT: what an INSERT through the view puts there.</summary>
/// <param name="View">The view.</param>
/// <param name="Column">The column.</param>
/// <param name="Default">The default, or null for none.</param>
public sealed record SetViewColumnDefault(QualifiedName View, string Column, SqlExpression? Default) : Operation
{
    /// <summary>The default that it had, or null for none.</summary>
    public SqlExpression? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new SetViewColumnDefault(View, Column, Existing) { Existing = Default };
}
