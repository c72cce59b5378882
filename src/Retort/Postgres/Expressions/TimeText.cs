using System.Globalization;
using System.Text.RegularExpressions;

namespace Retort.Postgres.Expressions;

/// <summary>Points in time and intervals in strings, which the server writes its own way: in UTC, which sessions are set to, and intervals with the time in hours.</summary>
internal static partial class TimeText
{
    /// <summary>The string written one way, if it is such a thing.</summary>
    public static string Normal(string text) =>
        Midnight().Match(text) is { Success: true } midnight ? midnight.Groups[1].Value
        : Moment().Match(text) is { Success: true } moment ? $"{moment.Groups[1].Value} {moment.Groups[2].Value}"
        : Interval().IsMatch(text) ? IntervalOf(text)
        : text;

    // Months, days and seconds, which are all that an interval is.
    private static string IntervalOf(string text)
    {
        var (months, days, seconds) = (0m, 0m, 0m);
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["hours"].Success)
            {
                var sign = part.Groups["sign"].Value == "-" ? -1 : 1;
                seconds += sign * ((Number(part, "hours") * 3600) + (Number(part, "minutes") * 60) + (part.Groups["seconds"].Success ? Number(part, "seconds") : 0));
                continue;
            }

            var number = Number(part, "number");
            _ = part.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s') switch
            {
                "year" => months += number * 12,
                "month" or "mon" => months += number,
                "week" => days += number * 7,
                // A number before the time counts days.
                "day" or "" => days += number,
                "hour" => seconds += number * 3600,
                "minute" or "min" => seconds += number * 60,
                _ => seconds += number,
            };
        }

        return string.Create(CultureInfo.InvariantCulture, $"{months:0.######} months {days:0.######} days {seconds:0.######} seconds");
    }

    private static decimal Number(Match part, string group) => decimal.Parse(part.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)[ T]00:00(?::00)?(?:\+00(?::00)?|Z)?$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?:\+00(?::00)?|Z)?$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?: *(?:[+-]?\d+(?:\.\d+)? *(?:years?|months?|mons?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?)|(?:[+-]?\d+ +)?[+-]?\d+:\d\d(?::\d\d(?:\.\d+)?)?))+ *$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();

    [GeneratedRegex(@"(?<sign>[+-]?)(?<hours>\d+):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))?|(?<number>[+-]?\d+(?:\.\d+)?) *(?<unit>[a-z]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
