namespace Retort.Schema;

/// <summary>When a trigger or rule is in force.</summary>
public enum TriggerState
{
    /// <summary>In ordinary sessions, not while changes are applied from elsewhere. The state after CREATE.</summary>
    Origin,

    /// <summary>Never.</summary>
    Disabled,

    /// <summary>Only while changes are applied from elsewhere.</summary>
    Replica,

    /// <summary>Always.</summary>
    Always,
}
