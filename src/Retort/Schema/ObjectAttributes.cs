namespace Retort.Schema;

/// <summary>What an object has beside what CREATE says of it.</summary>
public sealed record ObjectAttributes
{
    /// <summary>Nothing.</summary>
    public static ObjectAttributes None { get; } = new();

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The owner, or null for the role that migrates.</summary>
    public string? Owner { get; init; }

    /// <summary>The rights on it by role, or null for those that PostgreSQL gives.</summary>
    public ValueMap<string, RolePrivileges>? Privileges { get; init; }

    /// <summary>When a trigger, rule or event trigger is in force.</summary>
    public TriggerState State { get; init; }

    /// <summary>The default of a view's column.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>The statistics target of extended statistics, if not the server's.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>The statistics targets of an index's expressions, by their number from 1.</summary>
    public ValueMap<int, int> ColumnStatistics { get; init; } = new();

    /// <summary>The storage parameters of the index behind a constraint.</summary>
    public ValueMap<string, string> Options { get; init; } = new();

    /// <summary>The tablespace of the index behind a constraint, or null for the database's.</summary>
    public string? Tablespace { get; init; }

    /// <summary>Whether an index is not valid: building it was cut short, or a partition's is missing.</summary>
    public bool IsInvalid { get; init; }
}
