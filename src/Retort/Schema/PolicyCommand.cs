namespace Retort.Schema;

/// <summary>The statements that a policy is for.</summary>
public enum PolicyCommand
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>SELECT.</summary>
    Select,

    /// <summary>INSERT.</summary>
    Insert,

    /// <summary>UPDATE.</summary>
    Update,

    /// <summary>DELETE.</summary>
    Delete,
}
