using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Retort.Bench;

/// <summary>What <c>upgrade</c> is to measure.</summary>
/// <param name="Sizes">Numbers of revisions.</param>
/// <param name="Fsync">The server writes as durably as a server in production.</param>
/// <param name="Only">The contenders; none for all. psql takes part always.</param>
/// <param name="Runs">How often each goes.</param>
internal sealed record UpgradeOptions(IReadOnlyList<int> Sizes, bool Fsync, IReadOnlyList<string> Only, int Runs)
{
    public static bool TryParse(string[] words, [NotNullWhen(true)] out UpgradeOptions? options)
    {
        options = new([], false, [], 5);
        for (var i = 0; i < words.Length && options is not null; i++)
        {
            options = words[i] switch
            {
                "--fsync" => options with { Fsync = true },
                "--only" when i + 1 < words.Length => options with { Only = words[++i].Split(',') },
                "--runs" when i + 1 < words.Length && Number(words[i + 1]) is { } runs => Skip(options with { Runs = runs }, ref i),
                var word when Number(word) is { } size => options with { Sizes = [.. options.Sizes, size] },
                _ => null,
            };
        }

        options = options is { Sizes: [] } ? options with { Sizes = [100, 1000] } : options;
        return options is not null;
    }

    private static UpgradeOptions Skip(UpgradeOptions options, ref int at)
    {
        at++;
        return options;
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
