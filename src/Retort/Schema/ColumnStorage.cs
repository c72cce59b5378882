namespace Retort.Schema;

/// <summary>How a column's long values are kept (TOAST).</summary>
public enum ColumnStorage
{
    /// <summary>In the row, not compressed.</summary>
    Plain,

    /// <summary>Outside the row, not compressed.</summary>
    External,

    /// <summary>Compressed, and outside the row if still long.</summary>
    Extended,

    /// <summary>Compressed, and outside the row only if nothing else helps.</summary>
    Main,
}
