namespace Retort.Schema;

/// <summary>How long a table's rows last.</summary>
public enum TablePersistence
{
    /// <summary>They are safe.</summary>
    Permanent,

    /// <summary>They are lost in a crash, and are not replicated.</summary>
    Unlogged,

    /// <summary>The table is gone with the session.</summary>
    Temporary,
}
