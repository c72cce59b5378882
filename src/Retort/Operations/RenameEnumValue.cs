using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … RENAME VALUE.</summary>
/// <param name="Type">The type.</param>
/// <param name="Value">The value.</param>
/// <param name="NewValue">Its new name.</param>
public sealed record RenameEnumValue(QualifiedName Type, string Value, string NewValue) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new RenameEnumValue(Type, NewValue, Value);
}
