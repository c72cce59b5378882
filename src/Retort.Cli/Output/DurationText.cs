using System.Globalization;

namespace Retort.Cli.Output;

/// <summary>How long something took, for people.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration)
    {
        var (value, rest) = duration switch
        {
            { TotalSeconds: < 1 } => ($"{Math.Round(duration.TotalMilliseconds)} ms", ""),
            { TotalMinutes: < 1 } => (duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), " s"),
            { TotalHours: < 1 } => ($"{(int)duration.TotalMinutes} min", $" {duration.Seconds} s"),
            _ => ($"{(int)duration.TotalHours} h", $" {duration.Minutes} min"),
        };
        return value + rest;
    }
}
