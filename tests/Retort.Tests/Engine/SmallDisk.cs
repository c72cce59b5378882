namespace Retort.Tests.Engine;

/// <summary>A file system of a few megabytes, for a server to fill.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _mount;

    private SmallDisk(string mount) => _mount = mount;

    /// <summary>A folder on it that belongs to the server's user.</summary>
    public string Folder => Path.Combine(_mount, "data");

    public static async Task<SmallDisk> MountAsync()
    {
        var folder = Directory.CreateTempSubdirectory("retort-disk-").FullName;
        var disk = new SmallDisk(folder);
        (await Programs.RunAsync("mount", ["-t", "tmpfs", "-o", "size=2m,mode=0777", "tmpfs", folder])).EnsureSuccess();
        var make = OrdinaryUser.Command("mkdir", disk.Folder);
        (await Programs.RunAsync(make[0], make[1..])).EnsureSuccess();
        return disk;
    }

    public async ValueTask DisposeAsync()
    {
        await Programs.RunAsync("umount", ["-l", _mount]);
        Directory.Delete(_mount, recursive: true);
    }
}
