using System.Security.Cryptography;
using System.Text;
using Retort.Postgres;

namespace Retort.Models.Classes;

/// <summary>Names that a convention makes, short enough for PostgreSQL.</summary>
internal static class ShortName
{
    private const int HashLength = 8;

    /// <summary>The name; one that is too long is cut, with a hash of the whole at its end: two of them stay apart, and each is the same every time.</summary>
    public static string Of(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= Identifier.MaxBytes)
        {
            return name;
        }

        var start = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Identifier.MaxBytes - HashLength - 1)
            {
                break;
            }

            _ = start.Append(rune);
        }

        return $"{start}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}";
    }
}
