using System.Globalization;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>The storage parameters of a table or index. Npgsql writes their names without quotes, so the server folds them.</summary>
internal static class StorageParameters
{
    /// <summary>Takes them from the annotations.</summary>
    public static ValueList<StorageOption> Take(Annotations annotations) =>
        [.. annotations.TakeAll(NpgsqlNames.StorageParameter).Select(parameter => new StorageOption(Folded(parameter.Name), Text(parameter.Value)))];

    /// <summary>A word without quotes as the server reads it.</summary>
    public static string Folded(string word) => string.Concat(word.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));

    private static string? Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
