using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>What the catalogs say of a constraint.</summary>
internal sealed record ConstraintRow(long Number, long Table, long Index, string Name, char Type)
{
    public Deferrability Deferrability { get; private init; }

    public bool IsValid { get; private init; }

    public bool NoInherit { get; private init; }

    public bool IsEnforced { get; private init; }

    public bool Period { get; private init; }

    public ValueList<string> Columns { get; private init; } = [];

    public SqlExpression? Condition { get; private init; }

    public QualifiedName? References { get; private init; }

    public ValueList<string> ReferencedColumns { get; private init; } = [];

    public char OnUpdate { get; private init; }

    public char OnDelete { get; private init; }

    public char Match { get; private init; }

    public ValueList<string> SetColumns { get; private init; } = [];

    public bool NullsNotDistinct { get; private init; }

    public IReadOnlyList<string?> Keys { get; private init; } = [];

    public ValueList<string> Include { get; private init; } = [];

    public string? Method { get; private init; }

    public string Definition { get; private init; } = "";

    public SqlExpression? Where { get; private init; }

    public IReadOnlyList<string> IndexOptions { get; private init; } = [];

    public string? Tablespace { get; private init; }

    /// <summary>Takes the columns in the order of <see cref="ConstraintsQuery"/>.</summary>
    public static ConstraintRow Read(RowReading next) => new(next.Number(), next.Number(), next.Number(), next.Text(), next.Letter())
    {
        Deferrability = (next.Flag(), next.Flag()) switch
        {
            (_, true) => Deferrability.InitiallyDeferred,
            (true, _) => Deferrability.InitiallyImmediate,
            _ => Deferrability.NotDeferrable,
        },
        IsValid = next.Flag(),
        NoInherit = next.Flag(),
        IsEnforced = next.Flag(),
        Period = next.Flag(),
        Columns = [.. next.TextsOrNulls().OfType<string>()],
        Condition = next.Expression(),
        References = next.NameOrNull(),
        ReferencedColumns = [.. next.Texts()],
        OnUpdate = next.Letter(),
        OnDelete = next.Letter(),
        Match = next.Letter(),
        SetColumns = [.. next.Texts()],
        NullsNotDistinct = next.Flag(),
        Keys = next.TextsOrNulls(),
        Include = [.. next.Texts()],
        Method = next.TextOrNull(),
        Definition = next.Text(),
        Where = next.Expression(),
        IndexOptions = next.Texts(),
        Tablespace = next.TextOrNull(),
    };

    /// <summary>The constraint.</summary>
    public Constraint ToConstraint() => Type switch
    {
        'c' => new Check(Name, Condition!) { NoInherit = NoInherit, NotValid = IsEnforced && !IsValid, NotEnforced = !IsEnforced },
        'f' => new ForeignKey(Name, Columns, References!, ReferencedColumns)
        {
            OnUpdate = Action(OnUpdate, []),
            OnDelete = Action(OnDelete, SetColumns),
            Match = Match == 'f' ? ForeignKeyMatch.Full : ForeignKeyMatch.Simple,
            Deferrability = Deferrability,
            NotValid = IsEnforced && !IsValid,
            NotEnforced = !IsEnforced,
            Period = Period,
        },
        'p' => new PrimaryKey(Name, Columns) { Include = Include, WithoutOverlaps = Period, Deferrability = Deferrability },
        'u' => new Unique(Name, Columns) { Include = Include, WithoutOverlaps = Period, Deferrability = Deferrability, NullsNotDistinct = NullsNotDistinct },
        _ => new Exclude(Name, [.. KeyElementText.ReadList(DefinitionText.Inside(Definition, Definition.IndexOf('(', StringComparison.Ordinal)), Keys)])
        {
            Method = Method ?? "gist",
            Include = Include,
            Where = Where,
            Deferrability = Deferrability,
        },
    };

    private static ForeignKeyAction Action(char letter, ValueList<string> columns) => letter switch
    {
        'r' => ForeignKeyAction.Restrict,
        'c' => ForeignKeyAction.Cascade,
        'n' => columns.Count == 0 ? ForeignKeyAction.SetNull : ForeignKeyAction.SetNullOf(columns),
        'd' => columns.Count == 0 ? ForeignKeyAction.SetDefault : ForeignKeyAction.SetDefaultOf(columns),
        _ => ForeignKeyAction.NoAction,
    };
}
