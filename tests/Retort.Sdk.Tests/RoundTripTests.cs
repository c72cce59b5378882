namespace Retort.Sdk.Tests;

/// <summary><c>MigrationsRoundTrip</c>: a downgrade that does not restore what was there breaks the build, at the line of its revision.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly (string, string)[] Local = [("MigrationsScratchDatabase", "Local")];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_faulty_downgrade_breaks_the_build_until_it_is_mended_and_a_chain_that_passed_is_not_tried_again()
    {
        Write(downgrade: "op.Execute(\"DROP INDEX ix\"); op.Execute(\"CREATE INDEX ix ON t (id)\");");
        (await BuildAsync("-p:MigrationsRoundTrip=false")).Succeeded();

        var failed = await BuildAsync("-p:MigrationsRoundTrip=Each");
        var error = failed.Error();
        Assert.Equal(("RET5110", _workspace["Shop/Second.cs"], Source.AttributeLine), (error.Code, error.File, error.Line));
        Assert.Contains("The downgrade of revision a2 does not restore what was there before its upgrade: index public.ix on public.t: unique is false, was true.", error.Text, StringComparison.Ordinal);
        Assert.Equal("RET5110", (await BuildAsync("-p:MigrationsRoundTrip=Latest", "--no-restore")).Error().Code);

        Write(downgrade: "op.Execute(\"DROP INDEX ix\"); op.Execute(\"CREATE UNIQUE INDEX ix ON t (id)\");");
        var mended = await BuildAsync("-p:MigrationsRoundTrip=Each", "--no-restore", "-v:n");
        mended.Succeeded();
        Assert.Contains("Retort: a1 passed its round trip", mended.Output, StringComparison.Ordinal);
        Assert.Contains("Retort: a2 passed its round trip", mended.Output, StringComparison.Ordinal);

        var again = await BuildAsync("-p:MigrationsRoundTrip=Each", "--no-restore", "-v:n");
        again.Succeeded();
        Assert.DoesNotContain("its round trip", again.Output, StringComparison.Ordinal);
        Assert.Contains("a2 passed its round trip", (await BuildAsync("-p:MigrationsRoundTrip=Latest", "--no-restore", "-v:n")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_columns_is_a_warning_that_every_build_shows()
    {
        _workspace.Add("Shop", [
            Source.Class("First", "\"a1\"", "op.Execute(\"CREATE TABLE t (a int, b int)\");", "op.Execute(\"DROP TABLE t\");"),
            Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"ALTER TABLE t DROP a\");", "op.Execute(\"ALTER TABLE t ADD a int\");"),
        ]);

        foreach (var more in (string[])["-v:m", "--no-restore"])
        {
            var built = await BuildAsync("-p:MigrationsRoundTrip=Latest", more);
            Assert.Equal(0, built.ExitCode);
            var warning = Assert.Single(built.Warnings);
            Assert.Equal(("RET5112", _workspace["Shop/Second.cs"], Source.AttributeLine), (warning.Code, warning.File, warning.Line));
        }

        Assert.Equal("RET5112", (await BuildAsync("-p:MigrationsRoundTrip=Latest", "--no-restore", "-p:TreatWarningsAsErrors=true")).Error().Code);
        (await BuildAsync("-p:MigrationsRoundTrip=Latest", "--no-restore", "-p:NoWarn=RET5112")).Succeeded();
    }

    [Theory]
    [InlineData("-p:MigrationsRoundTrip=Eech", "Latest, Each or false")]
    [InlineData("-p:MigrationsScratchDatabase=Docker", "Auto, Container, Local or Server")]
    [InlineData("-p:MigrationsRoundTripTimeout=long", "whole seconds")]
    public async Task A_misspelt_property_is_refused(string property, string expected)
    {
        _workspace.Add("Shop", Source.Chain);

        var error = (await BuildAsync(property)).Error();

        Assert.Equal("RET9010", error.Code);
        Assert.Contains(expected, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_PostgreSQL_the_error_says_what_to_install_or_to_set_and_a_build_without_the_property_is_untouched()
    {
        _workspace.Add("Shop", Source.Chain);
        Directory.CreateDirectory(_workspace["empty"]);
        (string, string)[] nowhere = [("RETORT_POSTGRES_BIN", _workspace["empty"]), ("RETORT_SCRATCH_CONNECTION", "")];
        (await _workspace.DotNetAsync(nowhere, "build", "Shop")).Succeeded();

        var missing = (await _workspace.DotNetAsync(nowhere, "build", "Shop", "--no-restore", "-p:MigrationsRoundTrip=Latest", "-p:MigrationsScratchDatabase=Local")).Error();
        Assert.Equal(("RET5101", _workspace["Shop/Shop.csproj"]), (missing.Code, missing.File));
        Assert.Contains("RETORT_POSTGRES_BIN", missing.Text, StringComparison.Ordinal);

        var unnamed = (await _workspace.DotNetAsync(nowhere, "build", "Shop", "--no-restore", "-p:MigrationsRoundTrip=Latest", "-p:MigrationsScratchDatabase=Server")).Error();
        Assert.Equal("RET5104", unnamed.Code);
        Assert.Contains("RETORT_SCRATCH_CONNECTION", unnamed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_trip_that_takes_too_long_is_stopped_and_leaves_nothing()
    {
        _workspace.Add("Shop", [Source.Class("First", "\"a1\"", "op.Execute(\"SELECT pg_sleep(600)\");")]);
        var temporary = Directory.CreateTempSubdirectory("t").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The server runs as somebody else where this runs as root.
            File.SetUnixFileMode(temporary, (UnixFileMode)0b111_111_111);
        }

        // NuGet keeps its locks in the temporary folder: restored with another one, packages could be unpacked by two at once.
        (await _workspace.DotNetAsync("restore", "Shop")).Succeeded();
        var error = (await _workspace.DotNetAsync([("TMPDIR", temporary)], "build", "Shop", "--no-restore", "-p:MigrationsRoundTrip=Latest", "-p:MigrationsScratchDatabase=Local", "-p:MigrationsRoundTripTimeout=8")).Error();

        Assert.Equal("RET5115", error.Code);
        Assert.Contains("took longer than 8 seconds and was stopped at revision a1 (1 of 1).", error.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(temporary, "retort-*"));
    }

    private void Write(string downgrade) => _workspace.Add("Shop", [
        Source.Class("First", "\"a1\"", "op.Execute(\"CREATE TABLE t (id int)\"); op.Execute(\"CREATE UNIQUE INDEX ix ON t (id)\");", "op.Execute(\"DROP TABLE t\");"),
        Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"ALTER INDEX ix SET (fillfactor = 50)\");", downgrade),
    ]);

    private Task<BuildResult> BuildAsync(params string[] arguments) =>
        _workspace.DotNetAsync([], ["build", "Shop", .. Local.Select(pair => $"-p:{pair.Item1}={pair.Item2}").Where(local => !arguments.Any(argument => argument.StartsWith("-p:MigrationsScratchDatabase", StringComparison.Ordinal))), .. arguments]);
}
