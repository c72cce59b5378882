using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Tests.Program;

public sealed class SourceProjectFinderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_project_is_above_the_sources_that_were_compiled()
    {
        _folder.Write("Shop/Shop.csproj", "").Write("Shop/Migrations/a.cs", "").Write("Other/Other.csproj", "");

        Assert.Equal(_folder["Shop/Shop.csproj"], SourceProjectFinder.Find(Graph(_folder["Shop/Migrations/a.cs"]), _folder["Other"]));
    }

    [Theory]
    [InlineData("/_/Shop/Migrations/a.cs")]
    [InlineData("/nowhere/a.cs")]
    public void Without_the_sources_it_is_the_one_in_the_current_folder(string compiledFrom)
    {
        _folder.Write("Other/Other.fsproj", "");

        var project = SourceProjectFinder.Find(Graph(compiledFrom), _folder["Other"]);

        Assert.Equal(_folder["Other/Other.fsproj"], project);
        Assert.Equal(Language.FSharp, SourceProjectFinder.LanguageOf(project));
    }

    [Fact]
    public void Several_projects_in_the_current_folder_or_none_is_a_coded_error()
    {
        _folder.Write("two/A.csproj", "").Write("two/B.csproj", "").Write("none/readme.md", "");

        foreach (var folder in (string[])["two", "none"])
        {
            var error = Assert.Throws<DiagnosticException>(() => SourceProjectFinder.Find(Graph("/nowhere/a.cs"), _folder[folder]));
            Assert.Equal(Rules.NoProjectFolder, error.Diagnostics[0].Rule);
        }
    }

    private static RevisionGraph Graph(string file) => RevisionGraph.Build([new Revision("a", [], [], [], Location: new SourceLocation(file, 1))]);
}
