namespace Retort.RoundTrip;

/// <summary>Which revisions go up, down and up again.</summary>
internal enum RoundTripMode
{
    /// <summary>The heads.</summary>
    Latest,

    /// <summary>All of them, each when all that come before it are applied.</summary>
    Each,
}
