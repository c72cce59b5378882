using Retort.Cli.Files;
using Retort.Revisions;

namespace Retort.Tool.Init;

/// <summary>The files of a new migrations project.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Name">Its name, which is the assembly's and the namespace's too.</param>
/// <param name="Version">The version of the packages.</param>
/// <param name="IsRunner">Whether it is a program that runs the commands itself.</param>
/// <param name="HasCentralVersions">Whether a file above says which versions all projects use; then NuGet refuses one that a project names itself.</param>
internal sealed record ProjectTemplate(string Folder, string Name, string Version, bool IsRunner, bool HasCentralVersions)
{
    public string ProjectFile => Path.Combine(Folder, $"{Name}.csproj");

    public IEnumerable<NewFile> Files() =>
    [
        new(ProjectFile, Project()),
        new(HeadFile.PathIn(Folder), ""),
        new(Path.Combine(Folder, "README.md"), Readme()),
    ];

    private string Project() => Lines(
        "<Project Sdk=\"Microsoft.NET.Sdk\">",
        "  <PropertyGroup>",
        IsRunner ? "    <OutputType>Exe</OutputType>" : null,
        "    <TargetFramework>net10.0</TargetFramework>",
        "    <ImplicitUsings>enable</ImplicitUsings>",
        "    <Nullable>enable</Nullable>",
        HasCentralVersions ? "    <!-- For the versions below. Without this line they belong into Directory.Packages.props. -->" : null,
        HasCentralVersions ? "    <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>" : null,
        "  </PropertyGroup>",
        "  <ItemGroup>",
        $"    <PackageReference Include=\"Retort.Sdk\" Version=\"{Version}\" />",
        IsRunner ? $"    <PackageReference Include=\"Retort.Cli\" Version=\"{Version}\" />" : null,
        "  </ItemGroup>",
        "</Project>");

    private string Readme()
    {
        var retort = IsRunner ? "dotnet run --" : "retort";
        return Lines(
            $"# {Name}",
            "",
            "The revisions of a PostgreSQL database, made with Retort: C# classes in `Migrations/`, each of which names the one before it.",
            "",
            "```",
            Command($"{retort} revision -m \"create users table\"", "write a new revision, then fill in Upgrade and Downgrade"),
            Command("dotnet build", "check the chain, and write the scripts beside the output"),
            Command($"{retort} history", "list the revisions"),
            Command($"{retort} merge", "join the heads that two branches have left"),
            "```",
            "",
            $"`{HeadFile.Name}` names the newest revision. The commands keep it; two branches that each add a revision conflict there.");
    }

    private static string Command(string command, string does) => $"{command,-50}# {does}";

    private static string Lines(params string?[] lines) => string.Concat(lines.OfType<string>().Select(line => $"{line}\n"));
}
