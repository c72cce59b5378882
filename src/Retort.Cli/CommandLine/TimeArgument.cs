using System.CommandLine.Parsing;
using System.Globalization;

namespace Retort.Cli.CommandLine;

/// <summary>Reads a length of time as PostgreSQL writes it: <c>500ms</c>, <c>30s</c>, <c>5min</c>, <c>1h</c>; a number alone is seconds.</summary>
internal static class TimeArgument
{
    /// <summary>PostgreSQL's own limit for its timeouts.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("min", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)), ("h", TimeSpan.FromHours(1)), ("d", TimeSpan.FromDays(1)), ("", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>For the parser: adds an error where it cannot be read.</summary>
    public static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Parse(text) is { } time)
        {
            return time;
        }

        result.AddError($"'{text}' is no length of time; write it like 30s, 500ms or 5min, up to {(int)Longest.TotalDays} days.");
        return null;
    }

    /// <summary>Null where it is no length of time.</summary>
    public static TimeSpan? Parse(string text)
    {
        var (unit, length) = Units.First(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
        return decimal.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= (decimal)(Longest / length)
            ? TimeSpan.FromTicks((long)(number * length.Ticks))
            : null;
    }
}
