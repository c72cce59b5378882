namespace Retort.Schema;

/// <summary>A function or procedure.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name.</param>
public sealed record Routine(RoutineKind Kind, QualifiedName Name)
{
    /// <summary>Its arguments, in order.</summary>
    public ValueList<RoutineArgument> Arguments { get; init; } = [];

    /// <summary>The type of its result. Null for a procedure, and where the arguments that go out say it.</summary>
    public SqlType? Returns { get; init; }

    /// <summary>Whether it returns any number of rows.</summary>
    public bool ReturnsSet { get; init; }

    /// <summary>The columns, if it returns a table.</summary>
    public ValueList<RoutineArgument>? ReturnsTable { get; init; }

    /// <summary>The language.</summary>
    public string Language { get; init; } = "sql";

    /// <summary>The body as text.</summary>
    public string? Body { get; init; }

    /// <summary>A body in standard SQL, read once and stored as parsed: <c>RETURN a + b</c> or <c>BEGIN ATOMIC … END</c>.</summary>
    public string? SqlBody { get; init; }

    /// <summary>The types whose transforms it uses.</summary>
    public ValueList<SqlType> Transforms { get; init; } = [];

    /// <summary>What it promises about its result.</summary>
    public Volatility Volatility { get; init; }

    /// <summary>Whether a NULL argument gives NULL without a call.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether it tells nothing of its arguments but its result. Only a superuser may say so.</summary>
    public bool Leakproof { get; init; }

    /// <summary>Whether it has the rights of its owner instead of its caller's.</summary>
    public bool SecurityDefiner { get; init; }

    /// <summary>Whether it may run in a parallel plan.</summary>
    public ParallelSafety Parallel { get; init; }

    /// <summary>The estimated cost of one call, in units of cpu_operator_cost.</summary>
    public double? Cost { get; init; }

    /// <summary>The estimated number of rows of a set.</summary>
    public double? Rows { get; init; }

    /// <summary>A planner support function.</summary>
    public QualifiedName? Support { get; init; }

    /// <summary>Configuration parameters that are set while it runs.</summary>
    public ValueList<RoutineSetting> Settings { get; init; } = [];

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The types that tell it from others of its name.</summary>
    public ValueList<SqlType> Signature =>
        [.. Arguments.Where(argument => argument.Mode != ArgumentMode.Out).Select(argument => argument.Type)];
}
