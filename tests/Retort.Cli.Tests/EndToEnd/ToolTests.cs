namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The installed tool on real projects.</summary>
[Collection(WithPackages.Name)]
public sealed class ToolTests
{
    [Fact]
    public async Task Listings_and_scripts_of_a_sound_project_need_no_build_by_hand()
    {
        using var workspace = new Workspace();

        var history = await workspace.RetortAsync("history");
        Assert.Equal(new CliResult(0, "a1 -> a2 (head), second\n<base> -> a1, first\n", ""), history);

        var script = await workspace.RetortAsync("upgrade", "head", "--sql", "--no-build");
        Assert.Equal("", script.Error);
        Assert.Contains("CREATE TABLE Second (id int);", script.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script.Output);

        var fromAbove = await Shell.RunAsync(workspace.Root, Packages.Tool, "show", "head", "--no-build");
        Assert.Contains($"Path: {workspace.Project}/Second.cs(3)\n", fromAbove.Output, StringComparison.Ordinal);

        var missing = await workspace.RetortAsync("show", "zzz", "--no-build");
        Assert.Equal(1, missing.ExitCode);
        Assert.StartsWith("error RET1101: ", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_whose_check_fails_is_listed_all_the_same()
    {
        using var workspace = new Workspace();
        workspace.Revision("Other", "\"a3\", Revises = [\"a1\"]");

        var build = await workspace.DotNetAsync("build", "-nologo", "-tl:off");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("RET1009", build.Output, StringComparison.Ordinal);

        var heads = await workspace.RetortAsync("heads");
        Assert.Equal(0, heads.ExitCode);
        Assert.Equal("a3 (head), other\na2 (head), second\n", heads.Output);
        Assert.Contains("warning RET1009: ", heads.Error, StringComparison.Ordinal);
        Assert.Contains($"{workspace.Project}/", heads.Error, StringComparison.Ordinal);

        var branches = await workspace.RetortAsync("branches", "--no-build");
        Assert.StartsWith("a1 (branchpoint), first\n", branches.Output, StringComparison.Ordinal);

        var script = await workspace.RetortAsync("upgrade", "heads", "--sql");
        Assert.Equal(0, script.ExitCode);
        Assert.Contains("CREATE TABLE Other (id int);", script.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_migration_does_wrong_is_said_once_at_its_line()
    {
        using var workspace = new Workspace("<MigrationsTimeout>5</MigrationsTimeout>");
        workspace.Revision("Talker", "\"b1\", Revises = [\"a2\"]", "Console.WriteLine(\"hello\"); op.Execute(\"SELECT 1\");");
        workspace.Revision("Thrower", "\"b2\", Revises = [\"b1\"]", "throw new InvalidOperationException(\"no luck\");");
        workspace.Revision("Sleeper", "\"b3\", Revises = [\"b2\"]", "Thread.Sleep(Timeout.Infinite);");

        var talks = await workspace.RetortAsync("upgrade", "a2:b1", "--sql");
        Assert.Equal(0, talks.ExitCode);
        Assert.Matches("^(hello\n)+$", talks.Error);
        Assert.StartsWith("-- upgrade a2:b1: a2 -> b1\n", talks.Output, StringComparison.Ordinal);

        var throws = await workspace.RetortAsync("upgrade", "b1:b2", "--sql", "--no-build");
        Assert.Equal(1, throws.ExitCode);
        Assert.Equal("", throws.Output);
        Assert.Matches(@"Thrower\.cs\(\d+\): error RET2101: [^\n]*no luck[^\n]*\n$", throws.Error);

        var hangs = await workspace.RetortAsync("upgrade", "b2:b3", "--sql", "--no-build");
        Assert.Equal(1, hangs.ExitCode);
        Assert.Matches(@"Sleeper\.cs\(3\): error RET2102: Upgrade of revision b3 did not return within 5 seconds[^\n]*\n$", hangs.Error);
    }

    [Fact]
    public async Task A_project_that_does_not_compile_or_is_something_else_is_a_coded_error()
    {
        using var workspace = new Workspace();
        var unbuilt = await workspace.RetortAsync("history", "--no-build");
        Assert.Equal(1, unbuilt.ExitCode);
        Assert.Contains("error RET9036: ", unbuilt.Error, StringComparison.Ordinal);

        workspace.Source("Broken", "class");
        var broken = await workspace.RetortAsync("history");
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal("", broken.Output);
        Assert.Equal(1, broken.Error.Split("error CS1001").Length - 1);
        Assert.Contains("error RET9033: ", broken.Error, StringComparison.Ordinal);

        using var folder = new Folder();
        folder.Write("Plain.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        var plain = await Shell.RunAsync(folder.Path, Packages.Tool, "heads");
        Assert.Equal(2, plain.ExitCode);
        Assert.Matches("^error RET9034: [^\n]*\n$", plain.Error);

        folder.Write("Plain.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>");
        var several = await Shell.RunAsync(folder.Path, Packages.Tool, "heads");
        Assert.Equal(2, several.ExitCode);
        Assert.Matches("^error RET9035: [^\n]*net10.0, netstandard2.0[^\n]*\n$", several.Error);

        var one = await Shell.RunAsync(folder.Path, Packages.Tool, "heads", "--framework", "net10.0");
        Assert.Matches("^error RET9034: [^\n]*\n$", one.Error);
    }
}
