using Retort.Tool;

namespace Retort.Cli.Tests.Projects;

public sealed class RuntimeConfigFileTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_lies_beside_the_intermediate_files()
    {
        using var file = await RuntimeConfigFile.WriteAsync(_folder["obj/retort"], "{}", TestContext.Current.CancellationToken);

        Assert.Equal(_folder["obj/retort/retort.runtimeconfig.json"], file.Path);
        Assert.Equal("{}", await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_those_cannot_be_written_it_is_temporary()
    {
        _folder.Write("obj", "a file where a folder should be");
        string path;
        using (var file = await RuntimeConfigFile.WriteAsync(_folder["obj/retort"], "{}", TestContext.Current.CancellationToken))
        {
            path = file.Path;
            Assert.StartsWith(Path.GetTempPath(), path, StringComparison.Ordinal);
            Assert.Equal("{}", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }
}
