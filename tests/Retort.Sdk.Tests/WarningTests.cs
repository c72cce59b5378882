namespace Retort.Sdk.Tests;

/// <summary>RET2104, a script that ends before a revision which needs a connection, is a warning where another follows.</summary>
public sealed class WarningTests
{
    [Fact]
    public async Task Settings_of_warnings_do_what_they_do_to_the_compilers()
    {
        using var workspace = new Workspace();
        var online = Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Run((connection, cancellation) => Task.CompletedTask);");
        online = online with { Text = online.Text.Replace("[Revision", "[OnlineOnly(\"needs rows\"), Revision", StringComparison.Ordinal) };
        var settings = new Dictionary<string, string>
        {
            ["Plain"] = "",
            ["NoWarn"] = "<NoWarn>$(NoWarn);RET2104</NoWarn>",
            ["WarningsAsErrors"] = "<WarningsAsErrors>RET2104</WarningsAsErrors>",
            ["TreatWarningsAsErrors"] = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            ["WarningsNotAsErrors"] = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>RET2104</WarningsNotAsErrors>",
        };
        foreach (var (name, properties) in settings)
        {
            workspace.Add(name, [Source.Class("First", "\"a1\""), online, Source.Class("Third", "\"a3\", Revises = [\"a2\"]")], properties);
        }

        var solution = workspace.Solution();
        var first = await workspace.BuildAsync(solution);
        var second = await workspace.BuildAsync(solution, "--no-restore");

        // The second build has nothing to do and says the same.
        foreach (var result in (BuildResult[])[first, second])
        {
            Assert.Equal(["Plain", "WarningsNotAsErrors"], In(result.Warnings));
            Assert.Equal(["TreatWarningsAsErrors", "WarningsAsErrors"], In(result.Errors));
            Assert.All(result.Warnings.Concat(result.Errors), message => Assert.Equal("RET2104", message.Code));
            Assert.All(result.Warnings.Concat(result.Errors), message => Assert.Equal("Second.cs", Path.GetFileName(message.File)));
            Assert.Equal(1, result.ExitCode);
        }
    }

    private static IEnumerable<string?> In(IEnumerable<BuildMessage> messages) =>
        messages.Select(message => Path.GetFileNameWithoutExtension(message.Project)).Distinct().Order(StringComparer.Ordinal);
}
