namespace Retort.Operations;

/// <summary>CREATE EXTENSION.</summary>
/// <param name="Extension">The extension.</param>
public sealed record CreateExtension(string Extension) : Operation
{
    /// <summary>The schema for its objects, or null for the first on the search path or the one it insists on.</summary>
    public string? Schema { get; init; }

    /// <summary>The version, or null for the default.</summary>
    public string? Version { get; init; }

    /// <summary>Installs the extensions that it needs too.</summary>
    public bool Cascade { get; init; }

    /// <summary>Does nothing where one of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropExtension(Extension) { Existing = this };
}
