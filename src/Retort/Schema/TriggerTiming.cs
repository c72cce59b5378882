namespace Retort.Schema;

/// <summary>When a trigger fires.</summary>
public enum TriggerTiming
{
    /// <summary>Before the change.</summary>
    Before,

    /// <summary>After it.</summary>
    After,

    /// <summary>In place of it, on a view.</summary>
    InsteadOf,
}
