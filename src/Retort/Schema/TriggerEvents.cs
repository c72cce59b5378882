namespace Retort.Schema;

/// <summary>What makes a trigger fire.</summary>
[Flags]
public enum TriggerEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An INSERT.</summary>
    Insert = 1,

    /// <summary>An UPDATE.</summary>
    Update = 2,

    /// <summary>A DELETE.</summary>
    Delete = 4,

    /// <summary>A TRUNCATE.</summary>
    Truncate = 8,
}
