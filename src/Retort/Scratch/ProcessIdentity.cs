using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Retort.Scratch;

/// <summary>A process that no later one of the same number is taken for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Start">A stamp of its start, four characters.</param>
internal sealed record ProcessIdentity(int Id, string Start)
{
    private const string Unknown = "";

    /// <summary>This process.</summary>
    public static ProcessIdentity Current { get; } = Of(Environment.ProcessId);

    /// <summary>Whether it still runs; in doubt it does, because what belongs to it would be taken away.</summary>
    public bool IsAlive => StampOf(Id) is { } stamp && (stamp == Start || stamp == Unknown);

    /// <summary>The process that has this number now.</summary>
    public static ProcessIdentity Of(int id) => new(id, StampOf(id) ?? Unknown);

    private static string? StampOf(int id)
    {
        if (id <= 0)
        {
            return null;
        }

        return OperatingSystem.IsLinux() ? LinuxStampOf(id) : OtherStampOf(id);
    }

    // Not the time of day, which a clock that is set would change: the ticks since the machine started, and which start that was.
    private static string? LinuxStampOf(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            const int State = 0, StartTicks = 19;
            return fields[State] is "Z" or "X" ? null : ShortHash.Of($"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()} {fields[StartTicks]}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is gone, or /proc shows only the processes of one's own.
            return UnixSignal.Exists(id) ? Unknown : null;
        }
    }

    private static string? OtherStampOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : ShortHash.Of(process.StartTime.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            return Unknown;
        }
    }
}
