namespace Retort.Operations;

/// <summary>ALTER EXTENSION … UPDATE.</summary>
/// <param name="Extension">The extension.</param>
public sealed record UpdateExtension(string Extension) : Operation
{
    /// <summary>The version, or null for the default.</summary>
    public string? Version { get; init; }

    /// <summary>The version that it was. Few extensions have a way back to an older one.</summary>
    public string? ExistingVersion { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        ExistingVersion is null ? null : new UpdateExtension(Extension) { Version = ExistingVersion, ExistingVersion = Version };
}
