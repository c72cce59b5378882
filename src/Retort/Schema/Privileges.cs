namespace Retort.Schema;

/// <summary>Rights on an object.</summary>
[Flags]
public enum Privileges
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Reads rows, or a sequence.</summary>
    Select = 1,

    /// <summary>Adds rows.</summary>
    Insert = 2,

    /// <summary>Changes rows, or a sequence.</summary>
    Update = 4,

    /// <summary>Deletes rows.</summary>
    Delete = 8,

    /// <summary>Empties a table.</summary>
    Truncate = 16,

    /// <summary>Refers to a table with a foreign key.</summary>
    References = 32,

    /// <summary>Puts triggers on a table.</summary>
    Trigger = 64,

    /// <summary>VACUUM, ANALYZE, CLUSTER, REFRESH, REINDEX and LOCK (PostgreSQL 17).</summary>
    Maintain = 128,

    /// <summary>Uses a schema, sequence, type, domain, language, foreign server or foreign data wrapper.</summary>
    Usage = 256,

    /// <summary>Makes objects in a database, schema or tablespace.</summary>
    Create = 512,

    /// <summary>Connects to a database.</summary>
    Connect = 1024,

    /// <summary>Makes temporary tables in a database.</summary>
    Temporary = 2048,

    /// <summary>Calls a routine.</summary>
    Execute = 4096,

    /// <summary>All rights that the kind of object has.</summary>
    All = 8192,
}
