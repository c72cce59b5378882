namespace Retort.Autogenerate.Steps;

/// <summary>The spaces of names.</summary>
internal enum SlotKind
{
    /// <summary>Tables, views, sequences, indexes and types: a table is a type too.</summary>
    Relation,

    /// <summary>Functions and procedures, whatever their arguments.</summary>
    Routine,

    /// <summary>Columns of tables that are there already.</summary>
    Column,

    /// <summary>That a column has given up what it has to.</summary>
    Released,

    /// <summary>That a table has a key to which others can refer.</summary>
    Key,

    /// <summary>Schemas.</summary>
    Schema,

    /// <summary>Places of a partitioned table: of two partitions that would overlap, one goes before the other comes.</summary>
    Place,

    /// <summary>Extended statistics.</summary>
    Statistics,
}
