namespace Retort.Sdk.Tests;

/// <summary>A temporary folder with projects in it, cut off from the settings of folders above it.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace(string name = "work")
    {
        Root = Path.Combine(Directory.CreateTempSubdirectory("retort-sdk-").FullName, name);
        Directory.CreateDirectory(Root);

        // Above the folder, whose name may have characters that NuGet takes for separators in the path of a configuration.
        Write("../nuget.config", $"<configuration><packageSources><add key=\"retort-tests\" value=\"{Packages.Folder}\" /></packageSources></configuration>");
        Write("Directory.Build.props", "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Root { get; }

    /// <summary>The path of something in it.</summary>
    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Adds a migrations project: its file, and one source file a revision.</summary>
    /// <param name="name">Folder, project and assembly.</param>
    /// <param name="sources">Sources.</param>
    /// <param name="properties">More lines for its property group.</param>
    /// <param name="rest">More of the project file.</param>
    /// <param name="extension">The language.</param>
    public void Add(string name, IEnumerable<SourceFile> sources, string properties = "", string rest = "", string extension = "csproj")
    {
        Write($"{name}/{name}.{extension}", Projects.Package(properties, rest));
        foreach (var source in sources)
        {
            Write($"{name}/{source.Name}", source.Text);
        }
    }

    /// <summary>One solution of every project that is here.</summary>
    public string Solution(string name = "All")
    {
        var projects = Directory.EnumerateFiles(Root, "*.*proj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Write($"{name}.slnx", $"<Solution>{string.Concat(projects.Select(path => $"<Project Path=\"{Path.GetRelativePath(Root, path)}\" />"))}</Solution>");
        return $"{name}.slnx";
    }

    public Task<BuildResult> BuildAsync(string project, params string[] arguments) => DotNetAsync(["build", project, .. arguments]);

    public Task<BuildResult> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Root, [.. arguments, .. Quiet(arguments[0])]);

    public Task<BuildResult> DotNetAsync((string Name, string Value)[] environment, params string[] arguments) =>
        DotNet.RunAsync(Root, [.. arguments, .. Quiet(arguments[0])], environment);

    /// <summary>Looks for the servers' password in whatever was written here, and removes it all.</summary>
    public void Dispose()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Root)!);
        Canary.AssertAbsentButInSettings(folder);
        folder.Delete(recursive: true);
    }

    private static string[] Quiet(string command) =>
        command is "build" or "publish" or "clean" or "restore" or "msbuild" ? ["-nologo", "-tl:off", "-nodeReuse:false", "-m:2"] : [];
}
