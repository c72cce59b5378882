namespace Retort.Schema;

/// <summary>What a NULL in some of several foreign key columns means.</summary>
public enum ForeignKeyMatch
{
    /// <summary>The row refers to nothing.</summary>
    Simple,

    /// <summary>An error: all are NULL or none is.</summary>
    Full,
}
