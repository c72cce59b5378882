using Retort.Schema;

namespace Retort.Postgres;

/// <summary>The fields of an interval as SQL.</summary>
internal static class IntervalNames
{
    public static string Of(IntervalFields fields) => fields switch
    {
        IntervalFields.Year => "year",
        IntervalFields.Month => "month",
        IntervalFields.Day => "day",
        IntervalFields.Hour => "hour",
        IntervalFields.Minute => "minute",
        IntervalFields.Second => "second",
        IntervalFields.YearToMonth => "year to month",
        IntervalFields.DayToHour => "day to hour",
        IntervalFields.DayToMinute => "day to minute",
        IntervalFields.DayToSecond => "day to second",
        IntervalFields.HourToMinute => "hour to minute",
        IntervalFields.HourToSecond => "hour to second",
        IntervalFields.MinuteToSecond => "minute to second",
        _ => throw new ArgumentOutOfRangeException(nameof(fields)),
    };

    /// <summary>Whether the text, in lower case with single spaces, is one of them.</summary>
    public static bool Contains(string text) => Enum.GetValues<IntervalFields>().Any(fields => Of(fields) == text);
}
