namespace Retort.Schema;

/// <summary>Whether a row that is written through a view has to be visible in it.</summary>
public enum ViewCheck
{
    /// <summary>It need not.</summary>
    None,

    /// <summary>Under the view's own condition.</summary>
    Local,

    /// <summary>Under the view's condition and those of the views below it.</summary>
    Cascaded,
}
