namespace Retort.Schema;

/// <summary>Whether an INSERT may give a value for an identity column.</summary>
public enum IdentityKind
{
    /// <summary>Only with OVERRIDING SYSTEM VALUE.</summary>
    Always,

    /// <summary>Yes; the sequence serves when it does not.</summary>
    ByDefault,
}
