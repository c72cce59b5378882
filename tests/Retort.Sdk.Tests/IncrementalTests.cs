namespace Retort.Sdk.Tests;

/// <summary>One project, changed in one way after the other; a step has run when its stamp is new.</summary>
public sealed class IncrementalTests : IDisposable
{
    private const string Scripts = "Shop/bin/Debug/net10.0/migrations/Shop/";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_changed_runs_again_and_nothing_else_does()
    {
        _workspace.Add("Shop", Source.Chain);
        (await BuildAsync()).Succeeded();

        // Nothing changed. MSBuild's question fails as soon as any target has something to do.
        Assert.Equal((false, false), await RanAsync());
        (await _workspace.DotNetAsync("build", "Shop", "--no-restore", "-question")).Succeeded();

        // A deleted script.
        File.Delete(_workspace[Scripts + "downgrade.sql"]);
        Assert.Equal((false, true), await RanAsync());
        Assert.True(File.Exists(_workspace[Scripts + "downgrade.sql"]));

        // A script that was edited by hand: a publish refuses it and says to build, so a build must help.
        var upgrade = Script("upgrade.sql");
        File.AppendAllText(_workspace[Scripts + "upgrade.sql"], "-- by hand\n");
        Assert.Equal((false, true), await RanAsync());
        Assert.Equal(upgrade, Script("upgrade.sql"));
        Assert.Equal((false, false), await RanAsync());

        // An added revision, older than everything else.
        var third = Source.Class("Third", "\"a3\", Revises = [\"a2\"]");
        _workspace.Write("Shop/Third.cs", third.Text);
        File.SetLastWriteTimeUtc(_workspace["Shop/Third.cs"], new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal((true, true), await RanAsync());
        Assert.Contains("CREATE TABLE Third", Script("upgrade.sql"), StringComparison.Ordinal);

        // A renamed file: the script is the same and keeps its time, yet the steps ran.
        var written = File.GetLastWriteTimeUtc(_workspace[Scripts + "upgrade.sql"]);
        File.Move(_workspace["Shop/Third.cs"], _workspace["Shop/Renamed.cs"]);
        Assert.Equal((true, true), await RanAsync());
        Assert.Equal(written, File.GetLastWriteTimeUtc(_workspace[Scripts + "upgrade.sql"]));

        // An edited revision.
        _workspace.Write("Shop/Renamed.cs", third.Text.Replace("TABLE Third (id int)", "TABLE Third (id bigint)", StringComparison.Ordinal));
        Assert.Equal((true, true), await RanAsync());
        Assert.Contains("CREATE TABLE Third (id bigint)", Script("upgrade.sql"), StringComparison.Ordinal);

        // A deleted revision.
        File.Delete(_workspace["Shop/Renamed.cs"]);
        Assert.Equal((true, true), await RanAsync());
        Assert.DoesNotContain("Third", Script("upgrade.sql"), StringComparison.Ordinal);

        // A changed property.
        _workspace.Write("Shop/Shop.csproj", Projects.Package("<MigrationsScriptFrom>a1</MigrationsScriptFrom>"));
        Assert.Equal((true, true), await RanAsync());
        Assert.DoesNotContain("CREATE TABLE First", Script("upgrade.sql"), StringComparison.Ordinal);

        // A fault is shown by every build until it is mended.
        _workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"gone\"]").Text);
        Assert.Equal("RET1002", (await BuildAsync()).Error().Code);
        Assert.Equal("RET1002", (await BuildAsync()).Error().Code);
        File.Delete(_workspace["Shop/Third.cs"]);
        (await BuildAsync()).Succeeded();
        Assert.Equal((false, false), await RanAsync());
    }

    [Fact]
    public async Task A_new_package_version_writes_the_scripts_again()
    {
        _workspace.Add("Shop", Source.Chain);
        (await _workspace.BuildAsync("Shop")).Succeeded();

        _workspace.Write("Shop/Shop.csproj", Projects.Package(version: Packages.NextVersion));
        var before = Stamps();
        (await _workspace.BuildAsync("Shop")).Succeeded();

        Assert.NotEqual(before, Stamps());
        Assert.Contains($"version={Packages.NextVersion}", await File.ReadAllTextAsync(_workspace["Shop/obj/Debug/net10.0/retort/inputs.cache"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_leaves_nothing_and_a_design_time_build_writes_nothing()
    {
        _workspace.Add("Shop", Source.Chain);
        (await _workspace.DotNetAsync("restore", "Shop")).Succeeded();
        (await _workspace.DotNetAsync(
            "msbuild", "Shop", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).Succeeded();
        Assert.False(Directory.Exists(_workspace["Shop/obj/Debug/net10.0/retort"]));

        (await _workspace.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.NotEmpty(Directory.GetFiles(_workspace[Scripts]));

        (await _workspace.DotNetAsync("clean", "Shop")).Succeeded();

        Assert.False(Directory.Exists(_workspace["Shop/obj/Debug/net10.0/retort"]));
        Assert.False(Directory.Exists(_workspace["Shop/bin/Debug/net10.0/migrations"]));
        Assert.Empty(Directory.EnumerateFiles(_workspace["Shop/bin"], "*", SearchOption.AllDirectories));
    }

    private Task<BuildResult> BuildAsync() => _workspace.BuildAsync("Shop");

    private string Script(string name) => File.ReadAllText(_workspace[Scripts + name]);

    private async Task<(bool Check, bool Scripts)> RanAsync()
    {
        var before = Stamps();
        (await BuildAsync()).Succeeded();
        var after = Stamps();
        return (before.Check != after.Check, before.Scripts != after.Scripts);
    }

    private (DateTime Check, DateTime Scripts) Stamps() => (
        File.GetLastWriteTimeUtc(_workspace["Shop/obj/Debug/net10.0/retort/check.stamp"]),
        File.GetLastWriteTimeUtc(_workspace["Shop/obj/Debug/net10.0/retort/scripts.stamp"]));
}
