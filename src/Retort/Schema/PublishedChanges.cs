namespace Retort.Schema;

/// <summary>The changes that a publication sends.</summary>
[Flags]
public enum PublishedChanges
{
    /// <summary>All of them.</summary>
    Default = 0,

    /// <summary>INSERT.</summary>
    Insert = 1,

    /// <summary>UPDATE.</summary>
    Update = 2,

    /// <summary>DELETE.</summary>
    Delete = 4,

    /// <summary>TRUNCATE.</summary>
    Truncate = 8,
}
