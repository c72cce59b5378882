using System.Globalization;

namespace Retort.Revisions;

/// <summary>Reads <c>Created</c>.</summary>
public static class RevisionDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        .. from separator in new[] { "'T'", "' '" }
           from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }
           from zone in new[] { "", "K" }
           select $"yyyy-MM-dd{separator}{time}{zone}",
    ];

    /// <summary>Reads a date of ISO 8601, with or without a time; UTC unless it says otherwise. The same on every machine.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date)
        => DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);
}
