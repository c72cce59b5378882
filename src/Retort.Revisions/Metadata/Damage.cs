namespace Retort.Revisions;

/// <summary>Tells what reading a damaged file throws from a mistake of our own.</summary>
internal static class Damage
{
    /// <summary>
    /// The library promises <see cref="BadImageFormatException"/> alone, but bytes changed at random bring out the others, too.
    /// </summary>
    public static bool Is(Exception exception)
        => exception is BadImageFormatException or OverflowException or InvalidCastException or IndexOutOfRangeException
            or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException or OutOfMemoryException;
}
