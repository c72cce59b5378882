using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Retort.TestKit;

/// <summary>
/// What PostgreSQL stores instead of a password (RFC 5803). Made here, it keeps the password itself away from files and logs of the server, and
/// it asks for a single round instead of thousands, which every connection of every test would pay for.
/// </summary>
internal static class ScramVerifier
{
    private const int Rounds = 1;

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Client Key")));
        var server = HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Server Key"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SCRAM-SHA-256${Rounds}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}");
    }
}
