using System.Text.RegularExpressions;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>Projects of a sample in a folder of their own, as a user has them: with packages in place of the repository's projects.</summary>
internal sealed partial class SampleCopy : IDisposable
{
    private readonly Folder _folder = new();

    /// <param name="sample">A folder of <c>samples</c>.</param>
    /// <param name="projects">Its projects, the migrations last.</param>
    public SampleCopy(string sample, params string[] projects)
    {
        Project = _folder[projects[^1]];
        var versions = File.ReadAllText(Path.Combine(DocumentationTests.Repository, "Directory.Packages.props"));
        string[] packages = ["Retort", "Retort.Sdk", "Retort.EntityFrameworkCore"];
        _folder.Write("nuget.config", Packages.NuGetConfig)
            .Write("Directory.Packages.props", versions.Replace("</Project>", $"<ItemGroup>{string.Concat(packages.Select(name => $"<PackageVersion Include=\"{name}\" Version=\"{Packages.Version}\" />"))}</ItemGroup></Project>", StringComparison.Ordinal))
            .Write("Directory.Build.targets", "<Project />")
            .Write(
                "Directory.Build.props",
                """
                <Project>
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <WarningsNotAsErrors>RET4032</WarningsNotAsErrors>
                    <AnalysisLevel>latest-recommended</AnalysisLevel>
                    <UseSharedCompilation>false</UseSharedCompilation>
                  </PropertyGroup>
                </Project>
                """);
        foreach (var project in projects)
        {
            Copy(Path.Combine(DocumentationTests.Repository, "samples", sample, project), project);
        }
    }

    /// <summary>The folder of all projects.</summary>
    public string Root => _folder.Path;

    /// <summary>The folder of the migrations.</summary>
    public string Project { get; }

    /// <summary>Puts lines before the first that begins with a text.</summary>
    public void Insert(string file, string before, string lines)
    {
        var text = File.ReadAllText(_folder[file]);
        var at = text.IndexOf($"\n    {before}", StringComparison.Ordinal);
        Assert.True(at > 0, $"{file} has no line '{before}'.");
        _folder.Write(file, text.Insert(at + 1, lines));
    }

    public Task<CliResult> RetortAsync(params string[] arguments) => Shell.RunAsync(Project, Packages.Tool, arguments);

    public Task<CliResult> DotNetAsync(params string[] arguments) => Shell.RunAsync(Project, Shell.DotNetPath, arguments);

    public void Dispose() => _folder.Dispose();

    private void Copy(string from, string project)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(from, file)).Where(IsSource))
        {
            var text = File.ReadAllText(Path.Combine(from, file));
            _folder.Write($"{project}/{file}", file.EndsWith(".csproj", StringComparison.Ordinal) ? WithPackages(text) : text);
        }
    }

    private static bool IsSource(string file) => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");

    private static string WithPackages(string project)
    {
        project = project.Replace("<Import Project=\"../../../sdk/build/Retort.Sdk.props\" />", "<ItemGroup><PackageReference Include=\"Retort.Sdk\" /></ItemGroup>", StringComparison.Ordinal);
        project = InTheRepository().Replace(project, "");
        return Referenced().Replace(project, "<PackageReference Include=\"$1\" />");
    }

    [GeneratedRegex("""^.*(sdk/build/Retort\.Sdk\.targets|SkipGetTargetFrameworkProperties).*\n""", RegexOptions.Multiline)]
    private static partial Regex InTheRepository();

    [GeneratedRegex("""<ProjectReference Include="\.\./\.\./\.\./src/([\w.]+)/[^"]*" />""")]
    private static partial Regex Referenced();
}
