using System.Security.Cryptography;
using System.Text;

namespace Retort.Scratch;

/// <summary>Four characters that stand for a longer text, where names have little room.</summary>
internal static class ShortHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 2);
}
