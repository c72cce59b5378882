using Retort.Cli.Files;
using Retort.Revisions;

namespace Retort.Cli.Tests.Files;

public sealed class FileSetTests : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task All_are_there_without_a_byte_order_mark()
    {
        await FileSet.WriteAsync([new(_sources["a/b/é.txt"], "é\n"), new(_sources["c"], "")], TestContext.Current.CancellationToken);

        Assert.Equal(["a/b/é.txt", "c"], _sources.Files);
        Assert.Equal([0xc3, 0xa9, 0x0a], await File.ReadAllBytesAsync(_sources["a/b/é.txt"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_leaves_nothing_behind()
    {
        _sources.Write("file", "");

        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => FileSet.WriteAsync([new(_sources["new/a"], "a"), new(_sources["file/b"], "b")], TestContext.Current.CancellationToken));

        Assert.Equal(Rules.CannotWriteFile, error.Diagnostics[0].Rule);
        Assert.Equal(["file"], _sources.Files);
        Assert.False(Directory.Exists(_sources["new"]));
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FileSet.WriteAsync([new(_sources["new/a"], "a")], cancelled.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_sources.Path));
    }

    [Fact]
    public async Task A_folder_that_takes_no_files_is_a_coded_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no mode there.");
        Directory.CreateDirectory(_sources["locked"]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_sources["locked"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // Permissions do not bind root; the kernel's own folder takes files from nobody.
        var folder = Environment.IsPrivilegedProcess ? "/proc" : _sources["locked"];
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => FileSet.WriteAsync([new(Path.Combine(folder, "retort"), "a")], TestContext.Current.CancellationToken));

        Assert.Equal(Rules.CannotWriteFile, error.Diagnostics[0].Rule);
    }
}
