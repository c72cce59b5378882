using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Routines as a schema has them.</summary>
internal static class ReplayRoutines
{
    /// <summary>The type of an argument or result: the server keeps no more of it than the type.</summary>
    public static SqlType Argument(DatabaseSchema schema, SqlType type)
    {
        var full = ReplayNames.Of(schema, type);
        return full with { Modifiers = full is { IsBuiltIn: true, Name: "char" or "bit" } ? "1" : null, Fields = null, Dimensions = Math.Min(full.Dimensions, 1) };
    }

    /// <summary>A routine.</summary>
    public static Routine Of(DatabaseSchema schema, Routine routine)
    {
        var isSet = routine.ReturnsSet || routine.ReturnsTable is not null;
        var hasOut = routine.Arguments.Any(argument => argument.Mode is ArgumentMode.Out or ArgumentMode.InOut);
        return routine with
        {
            Name = ReplayNames.Of(routine.Name),
            Arguments = [.. routine.Arguments.Select(argument => argument with { Type = Argument(schema, argument.Type) })],
            Returns = routine.Returns is { } type && !hasOut && routine.ReturnsTable is null ? Argument(schema, type) : null,
            ReturnsSet = routine.ReturnsSet && routine.ReturnsTable is null,
            ReturnsTable = routine.ReturnsTable is { } table ? [.. table.Select(argument => argument with { Type = Argument(schema, argument.Type) })] : null,
            Body = routine.SqlBody is not null ? null : routine is { Language: "c", Body: { } library } && !library.Contains(',', StringComparison.Ordinal) ? $"{library}, {routine.Name.Name}" : routine.Body ?? "",
            SqlBody = routine.SqlBody?.Trim().TrimEnd(';').Trim(),
            Transforms = [.. routine.Transforms.Select(type => Argument(schema, type))],
            Cost = RoutineDefaults.Cost(routine.Cost, routine.Language),
            Rows = RoutineDefaults.Rows(routine.Rows, isSet),
            Support = ReplayNames.Reference(routine.Support),
            Settings = [.. routine.Settings.Select(Setting)],
            Comment = null,
        };
    }

    private static RoutineSetting Setting(RoutineSetting setting) =>
        RoutineSettings.IsList(setting.Name) || setting.Values.Count == 0 ? setting : setting with { Values = [string.Join(", ", setting.Values)] };
}
