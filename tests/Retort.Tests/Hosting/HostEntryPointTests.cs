using System.Text.Json;
using Retort.Hosting;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Hosting;

public sealed class HostEntryPointTests
{
    private static readonly string Source = Written.Line(
        ("r1", "op.Autocommit(() => op.Execute(\"CALL p()\"));", "op.Irreversible(\"why\");"),
        ("r2", "op.Execute(\"SELECT 2\");", ""));

    [Fact]
    public async Task Scripts_are_written_and_each_warning_is_told_once()
    {
        using var folder = new TemporaryFolder();
        var (exit, answers) = await AskAsync(Source, "Shop1", assembly => new { command = "scripts", protocol = 1, assembly, output = folder.Path, unknown = 1 });
        Assert.Equal(0, exit);
        Assert.Equal(["RET2110 warning", "RET2105 info"], answers.Where(IsDiagnostic).Select(answer => $"{answer.GetProperty("code")} {answer.GetProperty("severity")}"));
        Assert.Equal("r1 Upgrade", answers.Where(answer => Type(answer) == "progress").Select(answer => $"{answer.GetProperty("revision")} {answer.GetProperty("method")}").First());
        Assert.Equal(["downgrade.sql", "upgrade.idempotent.sql", "upgrade.sql"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("upgrade", "r1:r2", "-- upgrade r1:r2: r1 -> r2\n")]
    [InlineData("downgrade", "r2:r1", "-- downgrade r2:r1: r2 -> r1\n")]
    public async Task One_script_is_answered_as_text(string direction, string range, string begins)
    {
        var (exit, answers) = await AskAsync(Source, "Shop2" + direction, assembly => new { command = "sql", protocol = 1, assembly, direction, range, versionTableSchema = "" });
        Assert.Equal(0, exit);
        Assert.Equal("text", Type(answers[^1]));
        Assert.StartsWith(begins, answers[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upgrade", "r2:r1", "RET1109")]
    [InlineData("upgrade", "zzz", "RET1101")]
    [InlineData("downgrade", "r1", "RET1110")]
    public async Task A_range_without_revisions_is_an_error_and_no_text(string direction, string range, string code)
    {
        var (exit, answers) = await AskAsync(Source, $"Shop3{code}", assembly => new { command = "sql", protocol = 1, assembly, direction, range });
        Assert.Equal(1, exit);
        Assert.Equal(code, Assert.Single(answers, IsDiagnostic).GetProperty("code").GetString());
        Assert.DoesNotContain(answers, answer => Type(answer) == "text");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"command":"fly","protocol":1,"assembly":"a.dll"}""")]
    [InlineData("""{"command":"sql","protocol":1,"assembly":"a.dll"}""")]
    [InlineData("""{"command":"scripts","protocol":99,"assembly":"a.dll"}""")]
    public async Task A_request_of_another_version_is_refused(string json)
    {
        var output = new StringWriter();
        Assert.Equal(2, await HostEntryPoint.RunAsync(json, output, TestContext.Current.CancellationToken));
        var answer = Assert.Single(Read(output));
        Assert.Equal("RET9003", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_an_error_with_a_code()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "no.dll");
        await File.WriteAllTextAsync(path, "no", TestContext.Current.CancellationToken);
        var output = new StringWriter();
        var json = JsonSerializer.Serialize(new { command = "scripts", protocol = 1, assembly = path, output = folder.Path });
        Assert.Equal(1, await HostEntryPoint.RunAsync(json, output, TestContext.Current.CancellationToken));
        Assert.Equal("RET9001", Assert.Single(Read(output)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_stopped_run_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var compiler = new SourceCompiler();
        var json = JsonSerializer.Serialize(new { command = "scripts", protocol = 1, assembly = compiler.Compile(Source, "Shop4"), output = Path.Combine(folder.Path, "out") });
        var output = new StringWriter();
        Assert.Equal(1, await HostEntryPoint.RunAsync(json, output, new CancellationToken(canceled: true)));
        Assert.Empty(Read(output));
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    private static async Task<(int ExitCode, List<JsonElement> Answers)> AskAsync(string source, string name, Func<string, object> request)
    {
        using var compiler = new SourceCompiler();
        var output = new StringWriter();
        var exit = await HostEntryPoint.RunAsync(JsonSerializer.Serialize(request(compiler.Compile(source, name))), output, TestContext.Current.CancellationToken);
        return (exit, Read(output));
    }

    private static List<JsonElement> Read(StringWriter output) =>
        [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    private static bool IsDiagnostic(JsonElement answer) => Type(answer) == "diagnostic";

    private static string? Type(JsonElement answer) => answer.GetProperty("type").GetString();
}
