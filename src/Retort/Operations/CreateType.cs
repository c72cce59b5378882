using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE TYPE.</summary>
/// <param name="Type">The type.</param>
public sealed record CreateType(CustomType Type) : Operation
{
    /// <inheritdoc/>
    public override Operation Reverse() => new DropType(Type.Name) { Existing = Type };
}
