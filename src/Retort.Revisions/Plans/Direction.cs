namespace Retort.Revisions;

/// <summary>Which way a migration runs.</summary>
public enum Direction
{
    /// <summary>Upgrade.</summary>
    Up,

    /// <summary>Downgrade.</summary>
    Down,
}
