using System.Reflection;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>Packs the repository once a run and installs the tool from there, as a user does.</summary>
public sealed class Packages : IAsyncLifetime
{
    private static readonly string Root = Path.Combine(Repository, "artifacts", "cli-tests");

    private FileStream? _lock;

    /// <summary>Where NuGet unpacks them: a folder of the tests' own, so that no earlier build of a version is taken for this one.</summary>
    public static string Unpacked { get; } = Path.Combine(Root, "unpacked");

    /// <summary>Where packed packages are.</summary>
    public static string Packed { get; } = Path.Combine(Root, "packages");

    /// <summary>The installed <c>retort</c>.</summary>
    public static string Tool { get; } = Path.Combine(Root, "tool", OperatingSystem.IsWindows() ? "retort.exe" : "retort");

    /// <summary>The version that was packed.</summary>
    public static string Version { get; private set; } = "";

    private static string Repository =>
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Repository").Value!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        _lock = await LockAsync(Path.Combine(Root, "lock"));
        Clear(Packed, "*.nupkg");
        Clear(Unpacked, "retort*");
        Clear(Root, "tool");
        await File.WriteAllTextAsync(Path.Combine(Root, "pack.proj"), PackProject);
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), NuGetConfig);
        await using (await LockAsync(Path.Combine(Repository, "artifacts", "pack.lock")))
        {
            await Shell.DotNetAsync(Root, "msbuild", "pack.proj", "-t:Pack", "-v:m", "-nologo", "-tl:off", "-nodeReuse:false");
        }

        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Packed, "Retort.Tool.*.nupkg").Single())["Retort.Tool.".Length..];
        await Shell.DotNetAsync(Root, "tool", "install", "Retort.Tool", "--tool-path", Path.GetDirectoryName(Tool)!, "--version", Version);
    }

    public ValueTask DisposeAsync() => _lock?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>For a folder whose projects take these packages.</summary>
    public static string NuGetConfig => $"""<configuration><packageSources><add key="retort-tests" value="{Packed}" /></packageSources></configuration>""";

    private static string PackProject =>
        $"""
        <Project>
          <ItemGroup>
            <Packed Include="{Repository}sdk/Retort.Sdk.csproj" />
            <Packed Include="{Repository}src/Retort.Revisions/Retort.Revisions.csproj;{Repository}src/Retort/Retort.csproj" />
            <Packed Include="{Repository}src/Retort.Cli/Retort.Cli.csproj;{Repository}src/Retort.Tool/Retort.Tool.csproj" />
            <Packed Include="{Repository}src/Retort.EntityFrameworkCore/Retort.EntityFrameworkCore.csproj" />
          </ItemGroup>
          <Target Name="Pack">
            <MSBuild Projects="@(Packed)" Targets="Restore" Properties="Configuration=Release;MSBuildRestoreSessionId=1" />
            <MSBuild Projects="@(Packed)" Targets="Pack" Properties="Configuration=Release;PackageOutputPath={Packed}" />
          </Target>
        </Project>
        """;

    private static void Clear(string folder, string pattern)
    {
        Directory.CreateDirectory(folder);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, pattern).ToList())
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

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
