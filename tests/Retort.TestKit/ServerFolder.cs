using System.Diagnostics;
using System.Globalization;

namespace Retort.TestKit;

/// <summary>The temporary folders of throwaway servers; the name says which process a folder belongs to.</summary>
internal static class ServerFolder
{
    private const string Prefix = "retort-test-";

    /// <summary>Keeps servers on the disk, for whoever measures what a disk costs.</summary>
    private const string OnDisk = "RETORT_TEST_ON_DISK";

    /// <summary>Memory, where there is plenty: databases are made and dropped three times as fast.</summary>
    private const string Memory = "/dev/shm";

    private const long Plenty = 4L << 30;

    private static readonly Lazy<string> Root = new(() => Environment.GetEnvironmentVariable(OnDisk) is not "1" && Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Plenty ? Memory : Path.GetTempPath());

    private const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;

    /// <summary>Makes a folder that any user may write into, and removes those of processes that are no more.</summary>
    public static string Create()
    {
        foreach (var stale in Directory.GetDirectories(Root.Value, Prefix + "*").Where(folder => !IsAlive(folder)))
        {
            Delete(stale);
        }

        var name = Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-" + Guid.NewGuid().ToString("N")[..8];
        var created = Directory.CreateDirectory(Path.Combine(Root.Value, name)).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(created, Everybody);
        }

        return created;
    }

    /// <summary>Removes a folder, as far as this user may.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder of another user, or one that its keeper is just removing.
        }
    }

    private static bool IsAlive(string folder)
    {
        var process = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        try
        {
            using var found = Process.GetProcessById(int.Parse(process, CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
