using System.Globalization;

namespace Retort.Scratch;

/// <summary>
/// The name of a throwaway database, folder or container: <c>retort_scratch_20261126211500_a1b2_4711_c3d4_1</c>. It says when it was made, on which
/// machine, and by which process, so that what a killed process left can be told from what one still uses.
/// </summary>
/// <param name="Made">When, UTC.</param>
/// <param name="Machine">The machine, and on it the space of process numbers.</param>
/// <param name="Owner">The process.</param>
internal sealed record ScratchName(DateTime Made, string Machine, ProcessIdentity Owner)
{
    private const string TimeFormat = "yyyyMMddHHmmss";

    private static readonly string ThisMachine = ShortHash.Of($"{Environment.MachineName} {(OperatingSystem.IsLinux() ? new FileInfo("/proc/self/ns/pid").LinkTarget : "")}");

    // No process makes throwaway databases for so long, and of another machine nothing better is known.
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);

    private static int _count;

    /// <summary>Whether it was made on this machine, so that it is known whether its process runs.</summary>
    public bool IsOfThisMachine => Machine == ThisMachine;

    /// <summary>Whether nobody uses it any more.</summary>
    public bool IsStale => IsOfThisMachine ? !Owner.IsAlive : DateTime.UtcNow - Made > LongestRun;

    /// <summary>What all such names begin with.</summary>
    public static string Prefix(char separator) => $"retort{separator}scratch{separator}";

    /// <summary>A name that nobody else has.</summary>
    public static string Next(char separator) => NextWithoutNumber(separator) + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same, but for its last part.</summary>
    public static string NextWithoutNumber(char separator)
    {
        var owner = ProcessIdentity.Current;
        return Prefix(separator) + string.Create(
            CultureInfo.InvariantCulture, $"{DateTime.UtcNow.ToString(TimeFormat, CultureInfo.InvariantCulture)}{separator}{ThisMachine}{separator}{owner.Id}{separator}{owner.Start}{separator}");
    }

    /// <summary>Reads a name; null if it is none of ours.</summary>
    public static ScratchName? Read(string name, char separator)
    {
        if (!name.StartsWith(Prefix(separator), StringComparison.Ordinal))
        {
            return null;
        }

        return name.Split(separator) is [_, _, var time, { Length: 4 } machine, var process, var start, { Length: > 0 }]
            && DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made)
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new(made, machine, new(id, start))
                : null;
    }
}
