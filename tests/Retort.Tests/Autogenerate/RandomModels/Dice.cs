using System.Text;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>
/// Chance that is the same every time, and nearly the same for a model that is to be near another one: each throw is known by the object and the matter that it decides, and only some of
/// them fall otherwise.
/// </summary>
/// <param name="seed">Decides all throws.</param>
/// <param name="other">Decides those that fall otherwise.</param>
/// <param name="permille">How many of a thousand fall otherwise.</param>
internal sealed class Dice(int seed, int other = 0, int permille = 0)
{
    /// <summary>The throws about one object.</summary>
    public Roll For(string what) => new(this, what);

    /// <summary>A throw.</summary>
    public uint Throw(string what, string matter)
    {
        var key = $"{what}/{matter}";
        return Hash(permille > 0 && Hash(other, $"otherwise {key}") % 1000 < permille ? other : seed, key);
    }

    private static uint Hash(int seed, string key)
    {
        var hash = 2166136261u ^ ((uint)seed * 2654435769u);
        foreach (var part in Encoding.UTF8.GetBytes(key))
        {
            hash = (hash ^ part) * 16777619u;
        }

        // The last letters would hardly touch the upper bits, and the other way round.
        hash = (hash ^ (hash >> 16)) * 2246822507u;
        hash = (hash ^ (hash >> 13)) * 3266489909u;
        return hash ^ (hash >> 16);
    }
}
