using Retort.Revisions;
using Retort.Tool.Projects;

namespace Retort.Cli.Tests.Projects;

public sealed class ProjectFinderTests : IDisposable
{
    private const string Plain = "<Project />";
    private const string Migrations = "<Project><ItemGroup><PackageReference Include=\"Retort.Sdk\" /></ItemGroup></Project>";

    private readonly Folder _folder = new();

    [Theory]
    [InlineData("", null)]
    [InlineData("", "Shop.Migrations")]
    [InlineData("", "Shop.Migrations/Shop.Migrations.csproj")]
    [InlineData("Shop.Migrations", null)]
    [InlineData("Shop.Migrations", ".")]
    [InlineData("Shop.Migrations/Migrations", null)]
    [InlineData("Shop", "../Shop.Migrations")]
    public void One_project_is_found_from_where_a_person_stands(string from, string? path)
    {
        _folder.Write("Shop/Shop.csproj", Plain)
            .Write("Shop.Migrations/Shop.Migrations.csproj", Migrations)
            .Write("Shop.Migrations/Migrations/a.cs", "")
            .Write("Shop/bin/Copy.csproj", Migrations);

        Assert.Equal(_folder["Shop.Migrations/Shop.Migrations.csproj"], ProjectFinder.Find(_folder[from].TrimEnd('/'), path));
    }

    [Fact]
    public void A_project_alone_in_the_folder_need_not_name_the_package()
    {
        _folder.Write("Shop.fsproj", Plain);

        Assert.Equal(_folder["Shop.fsproj"], ProjectFinder.Find(_folder.Path, null));
    }

    [Fact]
    public void Of_several_in_the_folder_the_one_that_uses_the_package_is_meant()
    {
        _folder.Write("A.csproj", Plain).Write("B.vbproj", Migrations);

        Assert.Equal(_folder["B.vbproj"], ProjectFinder.Find(_folder.Path, null));
    }

    [Fact]
    public void Several_migrations_projects_need_a_choice()
    {
        _folder.Write("one/One.csproj", Migrations).Write("two/Two.csproj", Migrations);

        var error = Assert.Throws<DiagnosticException>(() => ProjectFinder.Find(_folder.Path, null));

        Assert.Equal(Rules.SeveralProjects, error.Diagnostics[0].Rule);
        Assert.Contains("One.csproj", error.Message, StringComparison.Ordinal);
        Assert.Contains("Two.csproj", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nothing")]
    [InlineData(".")]
    public void No_project_is_an_error_that_says_how_to_name_one(string? path)
    {
        _folder.Write("readme.md", "");

        var error = Assert.Throws<DiagnosticException>(() => ProjectFinder.Find(_folder.Path, path));

        Assert.Equal(Rules.NoProject, error.Diagnostics[0].Rule);
        Assert.Contains("--project", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_above_that_has_no_migrations_is_not_taken()
    {
        _folder.Write("App.csproj", Plain).Write("src/a.cs", "");

        Assert.Equal(Rules.NoProject, Assert.Throws<DiagnosticException>(() => ProjectFinder.Find(_folder["src"], null)).Diagnostics[0].Rule);
    }

    public void Dispose() => _folder.Dispose();
}
