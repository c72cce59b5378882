using System.Globalization;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Identities as SQL.</summary>
internal static class IdentitySql
{
    /// <summary>As it stands with a column.</summary>
    public static string Write(Identity identity)
    {
        var options = string.Join(" ", Options(identity.Options));
        return $"GENERATED {Kind(identity)} AS IDENTITY{(options.Length == 0 ? "" : $" ({options})")}";
    }

    /// <summary>As ALTER COLUMN changes it.</summary>
    public static string Change(Identity identity, Column? existing)
    {
        var was = existing?.Identity is { } old ? SequenceDefaults.Whole(old.Options, existing.Type) : null;
        IEnumerable<string> changes =
        [
            $"SET GENERATED {Kind(identity)}",
            .. Options(identity.Options).Select(option => $"SET {option}"),
            .. identity.Options.Cycle ? Array.Empty<string>() : ["SET NO CYCLE"],

            // The server refuses limits that leave out the number at which it is.
            .. was is not null && SequenceDefaults.AreApart(was, identity.Options) ? (string[])["RESTART"] : [],
        ];
        return string.Join(" ", changes);
    }

    private static string Kind(Identity identity) => identity.Kind == IdentityKind.Always ? "ALWAYS" : "BY DEFAULT";

    private static IEnumerable<string> Options(SequenceOptions options)
    {
        (string Words, long? Value)[] numbers =
        [
            ("INCREMENT BY", options.Increment), ("MINVALUE", options.MinValue), ("MAXVALUE", options.MaxValue), ("START WITH", options.Start),
            ("CACHE", options.Cache),
        ];
        foreach (var (words, value) in numbers)
        {
            if (value is { } number)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{words} {number}");
            }
        }

        if (options.Cycle)
        {
            yield return "CYCLE";
        }
    }
}
