using Retort.Tool;

namespace Retort.Cli.Tests.Commands;

public sealed class InitTests : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task A_library_is_a_project_with_the_package_and_an_empty_HEAD()
    {
        var result = await RunAsync("db/Shop.Migrations", "--version", "1.2.3-rc.1");

        Assert.Equal(new CliResult(0, _sources["db/Shop.Migrations/Shop.Migrations.csproj"] + "\n", ""), result);
        Assert.Equal(
            ["db/Shop.Migrations/Migrations/HEAD", "db/Shop.Migrations/README.md", "db/Shop.Migrations/Shop.Migrations.csproj"],
            _sources.Files);
        Assert.Equal("", _sources.Read("db/Shop.Migrations/Migrations/HEAD"));
        var project = _sources.Read("db/Shop.Migrations/Shop.Migrations.csproj");
        Assert.Contains("<PackageReference Include=\"Retort.Sdk\" Version=\"1.2.3-rc.1\" />", project, StringComparison.Ordinal);
        Assert.DoesNotContain("OutputType", project, StringComparison.Ordinal);
        Assert.DoesNotContain("Retort.Cli", project, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_names_what_was_written()
    {
        var json = (await RunAsync("db/Shop.Migrations", "--json")).Json();

        Assert.Equal(_sources["db/Shop.Migrations/Shop.Migrations.csproj"], json.GetProperty("project").GetString());
        Assert.Equal(_sources.Files.Select(file => _sources[file]), json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_program_references_the_commands_too()
    {
        await RunAsync("db", "--name", "Shop.Migrations", "--template", "exe");

        var project = _sources.Read("db/Shop.Migrations.csproj");
        Assert.Contains("<OutputType>Exe</OutputType>", project, StringComparison.Ordinal);
        Assert.Matches("<PackageReference Include=\"Retort.Cli\" Version=\"[0-9]+\\.[0-9]+\\.[0-9]+[^+\"]*\" />", project);
        Assert.Contains("dotnet run -- revision", _sources.Read("db/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Under_central_package_management_the_project_names_its_versions_itself(string central, bool says)
    {
        _sources.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>")
            .Write("src/Directory.Packages.props", $"<Project><PropertyGroup><ManagePackageVersionsCentrally>{central}</ManagePackageVersionsCentrally></PropertyGroup></Project>");

        await RunAsync("src/Shop.Migrations");

        Assert.Equal(
            says,
            _sources.Read("src/Shop.Migrations/Shop.Migrations.csproj").Contains("<ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_in_use_is_left_as_it_is()
    {
        _sources.Write("used/file", "").Write("file", "");
        Directory.CreateDirectory(_sources["empty"]);

        Assert.Matches("^error RET9051: [^\n]*is not empty[^\n]*\n$", (await RunAsync("used")).Error);
        Assert.Matches("^error RET9051: [^\n]*is a file[^\n]*\n$", (await RunAsync("file")).Error);
        Assert.Equal(["file", "used/file"], _sources.Files);
        Assert.Equal(0, (await RunAsync("empty")).ExitCode);
    }

    [Theory]
    [InlineData("1shop")]
    [InlineData("my shop")]
    [InlineData("shop-migrations")]
    [InlineData("Shop..Migrations")]
    [InlineData("Shop.")]
    [InlineData("../Shop")]
    [InlineData("con")]
    [InlineData("Lpt1.Migrations")]
    [InlineData("")]
    [InlineData("Retort.Sdk")]
    [InlineData("npgsql")]
    public async Task A_name_that_no_project_can_have_is_refused(string name)
    {
        var result = await RunAsync("db", "--name", name);

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^error RET9052: [^\n]*\n$", result.Error);
        Assert.Empty(_sources.Files);
    }

    [Theory]
    [InlineData("--version", "latest")]
    [InlineData("--version", "1.0\"/>")]
    [InlineData("--template", "web")]
    public async Task Wrong_usage_writes_nothing(string option, string value)
    {
        var result = await RunAsync("db", option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error RET9030: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(new ProjectOptions(_sources.Path), ["init", .. arguments]);
}
