namespace Retort.TestKit;

/// <summary>The servers' password is where no password may be.</summary>
/// <param name="place">The stream or file, and the entry inside it.</param>
/// <param name="position">The offset there, in bytes or characters.</param>
public sealed class CanaryFoundException(string place, int position)
    : Exception($"The password of the test server is in {place}, at {position}.");
