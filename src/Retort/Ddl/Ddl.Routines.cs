using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>void: what a function returns that returns nothing.</summary>
    public static SqlType VoidResult => BuiltIn("void");

    /// <summary>trigger: what a trigger's function returns.</summary>
    public static SqlType TriggerResult => BuiltIn("trigger");

    /// <summary>event_trigger: what an event trigger's function returns.</summary>
    public static SqlType EventTriggerResult => BuiltIn("event_trigger");

    /// <summary>An argument of a function or procedure, or a column of the table that a function returns.</summary>
    /// <param name="name">Its name, or null for none.</param>
    /// <param name="type">Its type.</param>
    /// <param name="mode">Which way it goes.</param>
    /// <param name="defaultSql">Its default as SQL.</param>
    public static RoutineArgument Argument(string? name, SqlType type, ArgumentMode mode = ArgumentMode.In, string? defaultSql = null) =>
        new(name, type) { Mode = mode, Default = defaultSql is null ? null : new SqlExpression(defaultSql) };

    /// <summary>A configuration parameter that is set while a routine runs.</summary>
    /// <param name="name">The parameter: <c>search_path</c>.</param>
    /// <param name="values">Its values, each by itself: <c>["pg_catalog", "pg_temp"]</c>; none takes the creating session's.</param>
    public static RoutineSetting Setting(string name, IReadOnlyList<string> values) => new(name, [.. values]);
}
