namespace Retort.Models;

/// <summary>The parts of a schema that a model speaks of.</summary>
[Flags]
public enum ModelParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Tables that are no partitions, with their columns, primary keys, unique constraints and foreign keys, and their indexes.</summary>
    Tables = 1,

    /// <summary>Check constraints of tables.</summary>
    Checks = 2,

    /// <summary>Comments on tables and columns.</summary>
    Comments = 4,

    /// <summary>Enum types.</summary>
    Enums = 8,

    /// <summary>Sequences; those of serial columns belong to the tables.</summary>
    Sequences = 16,

    /// <summary>Extensions.</summary>
    Extensions = 32,

    /// <summary>Range types.</summary>
    Ranges = 64,

    /// <summary>Everything that a <see cref="Schema.DatabaseSchema"/> has.</summary>
    All = int.MaxValue,
}
