namespace Retort.Schema;

/// <summary>The statement that a rule rewrites.</summary>
public enum RuleEvent
{
    /// <summary>An INSERT.</summary>
    Insert,

    /// <summary>An UPDATE.</summary>
    Update,

    /// <summary>A DELETE.</summary>
    Delete,
}
