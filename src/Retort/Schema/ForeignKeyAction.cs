namespace Retort.Schema;

/// <summary>What happens to rows whose foreign key loses its target.</summary>
public sealed record ForeignKeyAction
{
    private ForeignKeyAction(ForeignKeyActionKind kind, ValueList<string> columns) => (Kind, Columns) = (kind, columns);

    /// <summary>The loss is an error, at the end of the statement or later.</summary>
    public static ForeignKeyAction NoAction { get; } = new(ForeignKeyActionKind.NoAction, []);

    /// <summary>The loss is an error, at once.</summary>
    public static ForeignKeyAction Restrict { get; } = new(ForeignKeyActionKind.Restrict, []);

    /// <summary>The rows go, or change, too.</summary>
    public static ForeignKeyAction Cascade { get; } = new(ForeignKeyActionKind.Cascade, []);

    /// <summary>The columns become NULL.</summary>
    public static ForeignKeyAction SetNull { get; } = new(ForeignKeyActionKind.SetNull, []);

    /// <summary>The columns get their defaults.</summary>
    public static ForeignKeyAction SetDefault { get; } = new(ForeignKeyActionKind.SetDefault, []);

    /// <summary>Which of the actions.</summary>
    public ForeignKeyActionKind Kind { get; }

    /// <summary>The columns that are set; none means all. Only on delete (PostgreSQL 15 and later).</summary>
    public ValueList<string> Columns { get; }

    /// <summary>Some columns become NULL. Only on delete (PostgreSQL 15 and later).</summary>
    public static ForeignKeyAction SetNullOf(IReadOnlyList<string> columns) => new(ForeignKeyActionKind.SetNull, [.. columns]);

    /// <summary>Some columns get their defaults. Only on delete (PostgreSQL 15 and later).</summary>
    public static ForeignKeyAction SetDefaultOf(IReadOnlyList<string> columns) => new(ForeignKeyActionKind.SetDefault, [.. columns]);
}
