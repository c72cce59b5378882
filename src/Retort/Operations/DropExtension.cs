namespace Retort.Operations;

/// <summary>DROP EXTENSION.</summary>
/// <param name="Extension">The extension.</param>
public sealed record DropExtension(string Extension) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public CreateExtension? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing;
}
