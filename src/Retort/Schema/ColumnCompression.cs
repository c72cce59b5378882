namespace Retort.Schema;

/// <summary>How a column's long values are compressed.</summary>
public enum ColumnCompression
{
    /// <summary>As the server's setting says.</summary>
    Default,

    /// <summary>pglz, built in.</summary>
    Pglz,

    /// <summary>lz4; a server may be built without it.</summary>
    Lz4,
}
