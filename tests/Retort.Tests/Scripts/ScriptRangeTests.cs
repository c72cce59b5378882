using System.Text;
using Retort.Compilation;
using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;
using Retort.Tests.Compilation;

namespace Retort.Tests.Scripts;

public sealed class ScriptRangeTests
{
    private static readonly MigrationChain Chain = BranchedChain.Scripts.Chain;

    [Theory]
    [InlineData("", "base -> e1, y1")]
    [InlineData("base", "base -> e1, y1")]
    [InlineData("d1", "d1 -> e1, y1")]
    [InlineData("d", "d1 -> e1, y1")]
    [InlineData("net@head", "y1 -> e1, y1")]
    [InlineData("b1;c1", "b1, c1 -> e1, y1")]
    [InlineData(" c1 , x1 ", "c1, x1 -> e1, y1")]
    [InlineData("heads", "e1, y1 -> e1, y1")]
    public void The_upgrade_script_starts_where_the_property_says(string from, string expected) =>
        Assert.StartsWith($"-- upgrade.sql: {expected}\n", Written.Of(Chain, from).Upgrade.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("zzz", "RET1101")]
    [InlineData("a1,b1", "RET1107")]
    [InlineData("b1-9", "RET1104")]
    [InlineData("a:b:c", "RET1110")]
    public void A_start_that_means_nothing_names_the_property(string from, string code)
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => Written.Of(Chain, from)).Diagnostics);
        Assert.Equal(code, fault.Code);
        Assert.StartsWith($"The property MigrationsScriptFrom is '{from}'. ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1:d1", Direction.Up, "b1 c1 d1")]
    [InlineData("net@base:net@head", Direction.Up, "a1 b1 y1")]
    [InlineData("d1-1:d1", Direction.Up, null)]
    [InlineData("a1:a1+1", Direction.Up, null)]
    [InlineData("x1:x1+1", Direction.Up, "a1 b1 y1")]
    [InlineData("d1:a1", Direction.Down, "d1 c1 b1")]
    [InlineData("e1:e1-1", Direction.Down, "e1")]
    public void A_range_has_the_revisions_between_its_ends(string range, Direction direction, string? expected)
    {
        if (expected is null)
        {
            Assert.StartsWith("RET11", Assert.Throws<DiagnosticException>(() => Chain.Graph.Range(range, direction)).Diagnostics[0].Code, StringComparison.Ordinal);
            return;
        }

        var plan = Chain.Graph.Range(range, direction);
        Assert.Equal(expected.Split(' ').Order(), plan.Steps.Select(step => step.Revision.Id).Order());
        Assert.Contains("BEGIN;", PlainScript.Write("part", plan, new RevisionCompiler(Chain), ScriptOptions.Default).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d1:a1", Direction.Up)]
    [InlineData("d1:d1", Direction.Up)]
    [InlineData("a1:d1", Direction.Down)]
    [InlineData("heads:heads", Direction.Up)]
    public void A_reversed_or_empty_range_is_an_error(string range, Direction direction) =>
        Assert.Equal("RET1109", Assert.Throws<DiagnosticException>(() => Chain.Graph.Range(range, direction)).Diagnostics[0].Code);

    [Fact]
    public void The_same_migrations_give_the_same_bytes_from_any_place()
    {
        var first = Written.Of(BranchedChain.Source);
        using var compiler = new SourceCompiler();
        var elsewhere = Written.Of(MigrationChain.Load(
            compiler.Load(compiler.Compile("// moved\n" + BranchedChain.Source, "Moved", symbols: false)), new RevisionGraphOptions { AllowMultipleHeads = true }));
        using var folder = new TemporaryFolder();
        ScriptFiles.Write(Path.Combine(folder.Path, "a"), [first.Upgrade, first.Downgrade, first.Idempotent]);
        ScriptFiles.Write(Path.Combine(folder.Path, "b"), [elsewhere.Upgrade, elsewhere.Downgrade, elsewhere.Idempotent]);
        foreach (var name in (string[])["upgrade.sql", "downgrade.sql", "upgrade.idempotent.sql"])
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder.Path, "a", name));
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder.Path, "b", name)));
            Assert.Equal((byte)'-', bytes[0]);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(folder.Path, text, StringComparison.Ordinal);
            Assert.DoesNotContain(".cs", text, StringComparison.Ordinal);
            Assert.EndsWith(";\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_script_that_has_not_changed_is_not_written_again_and_no_half_file_stays()
    {
        using var folder = new TemporaryFolder();
        var script = BranchedChain.Scripts.Upgrade;
        ScriptFiles.Write(folder.Path, [script]);
        var path = Path.Combine(folder.Path, script.Name);
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);
        ScriptFiles.Write(folder.Path, [script]);
        Assert.Equal(old, File.GetLastWriteTimeUtc(path));
        ScriptFiles.Write(folder.Path, [script with { Text = "-- new\n" }]);
        Assert.Equal("-- new\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_with_a_code()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "file"), "");
        var fault = Assert.Throws<DiagnosticException>(() => ScriptFiles.Write(Path.Combine(folder.Path, "file", "migrations"), [BranchedChain.Scripts.Upgrade])).Diagnostics[0];
        Assert.Equal("RET2113", fault.Code);
    }

    [Fact]
    public void A_name_for_the_version_table_that_PostgreSQL_would_cut_is_an_error() =>
        Assert.Equal("RET2051", Assert.Throws<DiagnosticException>(
            () => ScriptFiles.Make(Chain, "base", new ScriptOptions(new QualifiedName(null, new string('x', 64))))).Diagnostics[0].Code);
}
