namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The commands that write source files, on real projects with real builds and a real git.</summary>
[Collection(WithPackages.Name)]
public sealed class NewRevisionTests
{
    private const string Strict = "<GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-recommended</AnalysisLevel>";

    [Fact]
    public async Task A_new_project_has_its_first_revisions_and_builds_without_a_warning()
    {
        using var folder = new Folder();
        folder.Write("nuget.config", Packages.NuGetConfig)
            .Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>")
            .Write("Directory.Build.props", $"<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation>{Strict}</PropertyGroup></Project>");

        var made = await Shell.RunAsync(folder.Path, Packages.Tool, "init", "db", "--name", "Shop.Migrations");
        Assert.Equal(new CliResult(0, $"{folder["db/Shop.Migrations.csproj"]}\n", ""), made);
        await Shell.DotNetAsync(folder["db"], "build", "-nologo", "-tl:off");

        foreach (var message in (string[])["create \"users\"", "column", "add job queue", "shop"])
        {
            var result = await Shell.RunAsync(folder["db"], Packages.Tool, "revision", "-m", message);
            Assert.Equal("", result.Error);
            Assert.Equal(0, result.ExitCode);
        }

        await Shell.DotNetAsync(folder["db"], "build", "-nologo", "-tl:off");
        var history = await Shell.RunAsync(folder["db"], Packages.Tool, "history", "--no-build");
        Assert.Equal(["shop", "add job queue", "column", "create \"users\""], history.Output.TrimEnd().Split('\n').Select(line => line.Split("), ")[^1].Split(", ")[^1].Split(" -> ")[^1]));
        var head = history.Output.Split(" -> ")[1].Split(' ')[0];
        Assert.Equal($"{head}\n", await File.ReadAllTextAsync(folder["db/Migrations/HEAD"], TestContext.Current.CancellationToken));
        Assert.All(
            Directory.GetFiles(folder["db/Migrations"], "*.cs"),
            file => Assert.StartsWith("namespace Shop.Migrations;\n", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_branches_conflict_in_git_and_a_merge_repairs_the_build()
    {
        using var workspace = new Workspace(Strict + "<NoWarn>$(NoWarn);CS1591</NoWarn>");
        Assert.Equal(0, (await workspace.RetortAsync("heads", "--write")).ExitCode);
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await CommitAsync("the chain");
        await GitAsync("checkout", "--quiet", "-b", "orders");
        await RetortAsync("revision", "-m", "add orders", "--rev-id", "b1");
        await CommitAsync("orders");
        await GitAsync("checkout", "--quiet", "main");
        await RetortAsync("revision", "-m", "add phone", "--rev-id", "b2");
        await CommitAsync("phone");

        var merge = await Shell.RunAsync(workspace.Project, "git", [.. Identity, "merge", "orders"]);
        Assert.Equal(1, merge.ExitCode);
        Assert.Contains("CONFLICT (content): Merge conflict in Shop.Migrations/Migrations/HEAD", merge.Output, StringComparison.Ordinal);

        var broken = await workspace.DotNetAsync("build", "-nologo", "-tl:off");
        Assert.Contains("error RET1009: ", broken.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RET102", broken.Output, StringComparison.Ordinal);

        var joined = await RetortAsync("merge", "--rev-id", "m1");
        Assert.Contains(" -> m1 (head) (mergepoint), merge b", joined.Output, StringComparison.Ordinal);
        await Shell.DotNetAsync(workspace.Project, "build", "-nologo", "-tl:off");
        await CommitAsync("merge orders");
        Assert.Equal("m1\n", (await GitAsync("show", "HEAD:Shop.Migrations/Migrations/HEAD")).Output);

        async Task<CliResult> RetortAsync(params string[] arguments)
        {
            var result = await workspace.RetortAsync(arguments);
            Assert.True(result.ExitCode == 0, result.Error);
            Assert.Equal("", result.Error);
            return result;
        }

        async Task CommitAsync(string message)
        {
            await GitAsync("add", "Shop.Migrations/*.cs", "Shop.Migrations/Migrations/HEAD");
            await GitAsync("commit", "--quiet", "-m", message);
        }

        async Task<CliResult> GitAsync(params string[] arguments)
        {
            var result = await Shell.RunAsync(workspace.Root, "git", [.. Identity, .. arguments]);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
            return result;
        }
    }

    [Fact]
    public async Task A_missing_parent_is_written_again_while_the_build_fails()
    {
        using var workspace = new Workspace(Strict + "<NoWarn>$(NoWarn);CS1591</NoWarn>");
        workspace.Revision("Third", "\"a4\", Revises = [\"a3\"]");
        Assert.Contains("error RET1002: ", (await workspace.DotNetAsync("build", "-nologo", "-tl:off")).Output, StringComparison.Ordinal);

        var written = await workspace.RetortAsync("revision", "--rev-id", "a3", "--head", "a2", "-m", "put back");

        Assert.Equal(new CliResult(0, $"{workspace.Project}/a3_put_back.cs\na2 -> a3, put back\n", ""), written);
        await Shell.DotNetAsync(workspace.Project, "build", "-nologo", "-tl:off");
    }

    [Fact]
    public async Task A_program_writes_into_the_project_that_it_was_compiled_from()
    {
        using var workspace = new Workspace("<OutputType>Exe</OutputType><RootNamespace>Shop</RootNamespace><NoWarn>$(NoWarn);CS1591</NoWarn>" + Strict, "Retort.Cli");

        var beside = await workspace.DotNetAsync("run", "--", "revision", "-m", "add phone", "--rev-id", "b1");
        Assert.Equal(new CliResult(0, $"{workspace.Project}/b1_add_phone.cs\na2 -> b1 (head), add phone\n", ""), beside);

        var below = await workspace.DotNetAsync("run", "--", "revision", "-m", "add fax", "--rev-id", "b2", "--path", "Migrations/Net");
        Assert.Equal("", below.Error);
        Assert.StartsWith("namespace Shop.Migrations.Net;\n", await File.ReadAllTextAsync($"{workspace.Project}/Migrations/Net/b2_add_fax.cs", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Shell.DotNetAsync(workspace.Project, "build", "-nologo", "-tl:off");

        var unknown = await workspace.DotNetAsync("run", "--", "init", "x");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("error RET9030: ", unknown.Error, StringComparison.Ordinal);
    }

    private static string[] Identity => ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
}
