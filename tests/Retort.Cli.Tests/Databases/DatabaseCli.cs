using System.Text.RegularExpressions;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests.Databases;

/// <summary>Runs commands on a database in process, and makes what they write the same on every machine.</summary>
internal static partial class DatabaseCli
{
    public static Task<CliResult> ShopAsync(PostgresDatabase database, string command) => RunAsync(DatabaseWorkspace.Shop(database), database, command);

    public static Task<CliResult> RunAsync(IWorkspaceOptions workspace, PostgresDatabase database, string command, IPerson? person = null)
        => RunStoppableAsync(workspace, database, command, person, TestContext.Current.CancellationToken);

    /// <summary>One that a test stops.</summary>
    public static async Task<CliResult> RunStoppableAsync(IWorkspaceOptions workspace, PostgresDatabase database, string command, IPerson? person, CancellationToken stop)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(output, error) { Person = person };
        var exitCode = await new RetortCommandLine(console, workspace).RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), stop);
        Canary.AssertAbsent(output.ToString(), "standard output");
        Canary.AssertAbsent(error.ToString(), "standard error");
        return new(exitCode, Normal(output.ToString(), database), Normal(error.ToString(), database));
    }

    /// <summary>The database is <c>shop on localhost:5432</c>, a duration 12 ms, a time always the same.</summary>
    public static string Normal(string text, PostgresDatabase database)
    {
        text = Server().Replace(text, match => match.Groups["database"].Value == database.Name ? "shop on localhost:5432" : match.Value);
        text = ServerJson().Replace(text, "\"host\": \"localhost\",$1\"port\": 5432,$2\"database\": \"shop\",$3\"user\": \"app\",$4\"version\": \"18.1\"");
        text = Milliseconds().Replace(text, "\"milliseconds\": 12.3");
        text = Duration().Replace(text, "12 ms");
        text = TimeJson().Replace(text, "\"$1\": \"2026-01-30T10:30:00+00:00\"");
        text = Time().Replace(text, "2026-01-30 10:30:00 UTC");
        text = By().Replace(text, "by app (me@laptop)");
        text = ByJson().Replace(text, "\"by\": \"app (me@laptop)\"");
        return Version().Replace(text, "PostgreSQL 18.1$1as app");
    }

    [GeneratedRegex(@"(?<database>\w+) on 127\.0\.0\.1:\d+")]
    private static partial Regex Server();

    [GeneratedRegex("""
        "host": "127\.0\.0\.1",(\s+)"port": \d+,(\s+)"database": "\w+",(\s+)"user": "\w+",(\s+)"version": "[\d.]+"
        """)]
    private static partial Regex ServerJson();

    [GeneratedRegex(@"""milliseconds"": [\d.]+")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\b[\d.]+ (ms|s)\b")]
    private static partial Regex Duration();

    [GeneratedRegex("\"(at|since)\": \"[^\"]*\"")]
    private static partial Regex TimeJson();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC")]
    private static partial Regex Time();

    [GeneratedRegex(@"by postgres \([^)]*\)")]
    private static partial Regex By();

    [GeneratedRegex("\"by\": \"[^\"]*\"")]
    private static partial Regex ByJson();

    [GeneratedRegex(@"PostgreSQL [\d.]+(\)?,? )as postgres\b")]
    private static partial Regex Version();
}
