namespace Retort.Schema;

/// <summary>The kinds of <see cref="ForeignKeyAction"/>.</summary>
public enum ForeignKeyActionKind
{
    /// <summary>NO ACTION.</summary>
    NoAction,

    /// <summary>RESTRICT.</summary>
    Restrict,

    /// <summary>CASCADE.</summary>
    Cascade,

    /// <summary>SET NULL.</summary>
    SetNull,

    /// <summary>SET DEFAULT.</summary>
    SetDefault,
}
