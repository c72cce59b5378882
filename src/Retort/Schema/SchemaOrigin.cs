namespace Retort.Schema;

/// <summary>Where a schema was read: what a replay needs to know beside the schema. Any two are equal, so that it is no part of what makes two schemas equal.</summary>
/// <param name="Role">The role that migrates, and that counts as the owner; null where it is not known.</param>
/// <param name="Version">The server's major version; 0 where it is not known, which counts as the newest.</param>
internal sealed record SchemaOrigin(string? Role, int Version)
{
    /// <summary>Nothing is known.</summary>
    public static SchemaOrigin Unknown { get; } = new(null, 0);

    /// <summary>Whether the server is older than a major version.</summary>
    public bool IsBefore(int version) => Version != 0 && Version < version;

    /// <inheritdoc/>
    public bool Equals(SchemaOrigin? other) => other is not null;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
