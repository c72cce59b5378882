using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>The temporary folders of local servers: nobody but the server's user may look into them.</summary>
internal static class ScratchFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Makes a folder.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="DiagnosticException">RET5102: none can be made.</exception>
    public static async Task<string> CreateAsync()
    {
        if (!ServerUser.IsOther)
        {
            return Directory.CreateTempSubdirectory(ScratchName.NextWithoutNumber('-')).FullName;
        }

        // The temporary folder of root may be closed to others.
        OutsideResult? result = null;
        foreach (var root in Roots())
        {
            var template = Path.Combine(root, ScratchName.NextWithoutNumber('-') + "XXXXXX");
            result = await OutsideProcess.RunAsync(ServerUser.Command("mktemp", "-d", template), Limit, CancellationToken.None);
            if (result.Succeeded)
            {
                return result.Output.Trim();
            }
        }

        throw Rules.ScratchFailed.Error($"No folder for a throwaway server can be made in {string.Join(" or ", Roots())}: {result!.LastWords}. Let TMPDIR name a folder in which every user may make one.");
    }

    /// <summary>Removes a folder and all in it. Throws nothing.</summary>
    public static void Delete(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            // It follows no link, however quickly somebody exchanges a folder for one.
            OutsideProcess.RunAsync(ServerUser.Command("rm", "-rf", "--", folder), Limit, CancellationToken.None).GetAwaiter().GetResult();
            return;
        }

        for (var attempt = 1; attempt <= 20 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A process that has ended may hold its files for another moment.
                Thread.Sleep(100);
            }
        }
    }

    /// <summary>The folders that killed processes left, as far as this user may see.</summary>
    public static IReadOnlyList<string> FindStale()
    {
        try
        {
            return [.. Roots().SelectMany(root => Directory.GetDirectories(root, ScratchName.Prefix('-') + "*")).Where(IsStale)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsStale(string folder) =>
        ScratchName.Read(Path.GetFileName(folder), '-') is { IsStale: true }
        && new DirectoryInfo(folder) is { LinkTarget: null } found
        && (OperatingSystem.IsWindows() || found.UnixFileMode == OwnerOnly);

    private static IEnumerable<string> Roots() => ServerUser.IsOther ? new[] { Path.GetTempPath(), "/tmp/" }.Distinct() : [Path.GetTempPath()];
}
