namespace Retort.Sdk.Tests;

/// <summary>RET1020, a Migrations/HEAD that does not name the heads, is said by every build until it is right.</summary>
public sealed class HeadFileTests : IDisposable
{
    private const string Head = "Shop/Migrations/HEAD";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_stale_file_is_a_warning_of_every_build_until_it_is_right()
    {
        _workspace.Add("Shop", Source.Chain);
        _workspace.Write(Head, "a1\n");

        var first = await BuildAsync();
        var stamp = Stamp();
        var second = await BuildAsync();
        Assert.Equal(stamp, Stamp());
        foreach (var result in (BuildResult[])[first, second])
        {
            Assert.Equal(0, result.ExitCode);
            var warning = Assert.Single(result.Warnings);
            Assert.Equal(("RET1020", _workspace[Head], 1), (warning.Code, warning.File, warning.Line));
            Assert.Contains("holds 'a1', but should hold 'a2'", warning.Text, StringComparison.Ordinal);
        }

        // Without a build the assembly that is there is checked, and the file with it.
        Assert.Equal("RET1020", Assert.Single((await _workspace.DotNetAsync("publish", "Shop", "--no-build", "-p:Configuration=Debug")).Warnings).Code);

        // Right, though it looks older than the last check.
        _workspace.Write(Head, "a2\n");
        File.SetLastWriteTimeUtc(_workspace[Head], new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await BuildAsync()).Succeeded();
        stamp = Stamp();
        (await BuildAsync()).Succeeded();
        Assert.Equal(stamp, Stamp());
        (await _workspace.DotNetAsync("build", "Shop", "--no-restore", "-question")).Succeeded();

        // A conflict that is left in the file of a sound chain.
        _workspace.Write(Head, "<<<<<<< HEAD\na2\n=======\na3\n>>>>>>> other\n");
        Assert.Equal("RET1021", Assert.Single((await BuildAsync()).Warnings).Code);

        // A fault of the chain is enough to say.
        _workspace.Write("Shop/Other.cs", Source.TwoHeads[2].Text);
        var broken = await BuildAsync();
        Assert.Equal("RET1009", broken.Error().Code);
        Assert.Empty(broken.Warnings);
        File.Delete(_workspace["Shop/Other.cs"]);
        Assert.Equal("RET1021", Assert.Single((await BuildAsync()).Warnings).Code);

        // A project without the file is not asked for one.
        File.Delete(_workspace[Head]);
        (await BuildAsync()).Succeeded();
    }

    [Fact]
    public async Task Settings_of_warnings_do_what_they_do_to_the_compilers()
    {
        var settings = new Dictionary<string, string>
        {
            ["Plain"] = "",
            ["NoWarn"] = "<NoWarn>$(NoWarn);RET1020</NoWarn>",
            ["WarningsAsErrors"] = "<WarningsAsErrors>RET1020</WarningsAsErrors>",
            ["TreatWarningsAsErrors"] = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            ["WarningsNotAsErrors"] = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>RET1020</WarningsNotAsErrors>",
        };
        foreach (var (name, properties) in settings)
        {
            _workspace.Add(name, Source.Chain, properties);
            _workspace.Write($"{name}/Migrations/HEAD", "a1\n");
        }

        var solution = _workspace.Solution();
        var first = await _workspace.BuildAsync(solution);
        var second = await _workspace.BuildAsync(solution, "--no-restore");

        foreach (var result in (BuildResult[])[first, second])
        {
            Assert.Equal(["Plain", "WarningsNotAsErrors"], In(result.Warnings));
            Assert.Equal(["TreatWarningsAsErrors", "WarningsAsErrors"], In(result.Errors));
            Assert.All(result.Warnings.Concat(result.Errors), message => Assert.Equal("RET1020", message.Code));
            Assert.Equal(1, result.ExitCode);
        }
    }

    private Task<BuildResult> BuildAsync() => _workspace.BuildAsync("Shop");

    private DateTime Stamp() => File.GetLastWriteTimeUtc(_workspace["Shop/obj/Debug/net10.0/retort/check.stamp"]);

    private static IEnumerable<string?> In(IEnumerable<BuildMessage> messages) =>
        messages.Select(message => Path.GetFileNameWithoutExtension(message.Project)).Distinct().Order(StringComparer.Ordinal);
}
