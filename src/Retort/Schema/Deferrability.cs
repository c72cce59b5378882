namespace Retort.Schema;

/// <summary>When a constraint is checked.</summary>
public enum Deferrability
{
    /// <summary>Always at once.</summary>
    NotDeferrable,

    /// <summary>At once, unless the transaction asks for its end.</summary>
    InitiallyImmediate,

    /// <summary>At the end of the transaction, unless it asks for at once.</summary>
    InitiallyDeferred,
}
