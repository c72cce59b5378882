using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Retort.Scratch;

/// <summary>What a server keeps instead of a password (RFC 5802, RFC 7677), so that the password itself is in no file, not even for a moment.</summary>
internal static class ScramVerifier
{
    // As many as PostgreSQL itself does.
    private const int Rounds = 4096;

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(password), salt, Rounds, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Rounds.ToString(CultureInfo.InvariantCulture)}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }
}
