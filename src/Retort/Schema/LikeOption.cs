namespace Retort.Schema;

/// <summary>What LIKE copies besides names, types and NOT NULL.</summary>
public enum LikeOption
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Comments.</summary>
    Comments,

    /// <summary>Compression methods.</summary>
    Compression,

    /// <summary>Check constraints.</summary>
    Constraints,

    /// <summary>Defaults.</summary>
    Defaults,

    /// <summary>Generation expressions.</summary>
    Generated,

    /// <summary>Identities.</summary>
    Identity,

    /// <summary>Indexes, primary keys, unique and exclusion constraints.</summary>
    Indexes,

    /// <summary>Extended statistics.</summary>
    Statistics,

    /// <summary>Storage settings.</summary>
    Storage,
}
