namespace Retort.Cli.Tests.EndToEnd;

/// <summary>A temporary folder with one migrations project, cut off from the settings of folders above it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly Folder _folder = new();

    /// <param name="properties">More lines for the project's property group.</param>
    /// <param name="package">A package besides Retort.Sdk.</param>
    public Workspace(string properties = "", string? package = null)
    {
        var reference = package is null ? "" : $"<PackageReference Include=\"{package}\" Version=\"{Packages.Version}\" />";
        _folder.Write("nuget.config", Packages.NuGetConfig)
            .Write("Directory.Build.props", "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup></Project>")
            .Write("Directory.Build.targets", "<Project />")
            .Write("Directory.Packages.props", "<Project />")
            .Write(
                "Shop.Migrations/Shop.Migrations.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Retort.Sdk" Version="{Packages.Version}" />
                    {reference}
                  </ItemGroup>
                </Project>
                """);
        Revision("First", "\"a1\"");
        Revision("Second", "\"a2\", Revises = [\"a1\"]");
    }

    /// <summary>The folder above the project.</summary>
    public string Root => _folder.Path;

    public string Project => _folder["Shop.Migrations"];

    /// <summary>Adds a revision, with the attribute on the third line.</summary>
    public void Revision(string name, string attribute, string? upgrade = null) => Source(
        name,
        $$"""
        namespace Shop;

        [Revision({{attribute}})]
        public sealed class {{name}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{upgrade ?? $"op.Execute(\"CREATE TABLE {name} (id int)\");"}}
            }

            public override void Downgrade(MigrationBuilder op)
            {
                op.Execute("DROP TABLE {{name}}");
            }
        }
        """);

    /// <summary>Adds or replaces any file of the project.</summary>
    public void File(string name, string text) => _folder.Write($"Shop.Migrations/{name}", text);

    /// <summary>Adds or replaces a source file.</summary>
    public void Source(string name, string text) => _folder.Write($"Shop.Migrations/{name}.cs", text);

    public Task<CliResult> RetortAsync(params string[] arguments) => Shell.RunAsync(Project, Packages.Tool, arguments);

    public Task<CliResult> DotNetAsync(params string[] arguments) => Shell.RunAsync(Project, Shell.DotNetPath, arguments);

    public void Dispose() => _folder.Dispose();
}
