using System.Reflection;

namespace Retort.Sdk.Tests;

/// <summary>Packs the repository once a run, into a folder that is the only package source beside the machine's own.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>A second version of the same packages.</summary>
    public const string NextVersion = "0.1.1-next";

    private FileStream? _lock;

    public static string Repository { get; } =
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Repository").Value!;

    /// <summary>The version that was packed.</summary>
    public static string Version { get; private set; } = "";

    /// <summary>Where packed packages are.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "artifacts", "sdk-tests", "packages");

    /// <summary>Where NuGet unpacks them: a folder of the tests' own, so that no earlier build of a version is taken for this one.</summary>
    public static string Unpacked { get; } = Path.Combine(Repository, "artifacts", "sdk-tests", "unpacked");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        _lock = await LockAsync(Path.Combine(Folder, "..", "lock"));
        foreach (var package in Directory.GetFiles(Folder, "*.nupkg"))
        {
            File.Delete(package);
        }

        Directory.CreateDirectory(Unpacked);
        foreach (var folder in Directory.GetDirectories(Unpacked, "retort*"))
        {
            Directory.Delete(folder, recursive: true);
        }

        var project = Path.Combine(Folder, "..", "pack.proj");
        await File.WriteAllTextAsync(project, PackProject);
        await using var packing = await LockAsync(Path.Combine(Folder, "..", "..", "pack.lock"));
        var packed = await DotNet.RunAsync(Path.GetDirectoryName(project)!, ["msbuild", project, "-t:Pack", "-v:m", "-nologo", "-tl:off", "-nodeReuse:false"]);
        Assert.True(packed.ExitCode == 0, packed.Output);
        Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "Retort.Sdk.*.nupkg").Single(file => !file.Contains(NextVersion, StringComparison.Ordinal)))["Retort.Sdk.".Length..];
    }

    public ValueTask DisposeAsync() => _lock?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string PackProject =>
        $"""
        <Project>
          <ItemGroup>
            <Packed Include="{Repository}sdk/Retort.Sdk.csproj;{Repository}src/Retort/Retort.csproj;{Repository}src/Retort.Revisions/Retort.Revisions.csproj;{Repository}src/Retort.EntityFrameworkCore/Retort.EntityFrameworkCore.csproj;{Repository}src/Retort.Testing/Retort.Testing.csproj" />
          </ItemGroup>
          <Target Name="Pack">
            <MSBuild Projects="@(Packed)" Targets="Restore" Properties="Configuration=Release;MSBuildRestoreSessionId=1" />
            <MSBuild Projects="@(Packed)" Targets="Pack" Properties="Configuration=Release;PackageOutputPath={Folder}" />
            <MSBuild Projects="@(Packed)" Targets="Pack" Properties="Configuration=Release;NoBuild=true;PackageVersion={NextVersion};PackageOutputPath={Folder}" />
          </Target>
        </Project>
        """;

    /// <summary>Two runs at once would take each other's packages away, and two that pack each other's assemblies.</summary>
    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }
}
