using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Two random models: often near each other, at times with nothing in common but names.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
internal sealed record Pair(DatabaseSchema One, DatabaseSchema Other)
{
    private static readonly int[] Permille = [5, 20, 60, 200, 1000];

    /// <summary>Makes a pair.</summary>
    /// <param name="seed">Decides all.</param>
    /// <param name="version">The major version of the server.</param>
    /// <param name="role">The user of the server; null when it is not known.</param>
    public static Pair Make(int seed, int version, string? role) =>
        new(RandomModel.Make(new Dice(seed), version, role), RandomModel.Make(new Dice(seed, seed + 1_000_000, Permille[seed % Permille.Length]), version, role));
}
