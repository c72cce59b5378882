namespace Retort.Operations;

/// <summary>DROP SCHEMA.</summary>
/// <param name="Schema">The schema.</param>
public sealed record DropSchema(string Schema) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public CreateSchema? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing;
}
