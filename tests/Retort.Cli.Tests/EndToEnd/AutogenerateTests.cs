namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The way of work that Alembic's users know: change the model, autogenerate, upgrade, downgrade, upgrade, check.</summary>
[Collection(WithPackages.Name)]
public sealed class AutogenerateTests
{
    private const string Model =
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Shop;

        [Table("users")]
        public class User
        {
            public int Id { get; set; }

            [MaxLength(200)]
            public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public async Task A_class_changes_and_the_database_follows()
    {
        using var folder = new Folder();
        folder.Write("nuget.config", Packages.NuGetConfig)
            .Write("Directory.Packages.props", "<Project />")
            .Write("Directory.Build.targets", "<Project />")
            .Write("Directory.Build.props", "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-recommended</AnalysisLevel><WarningsNotAsErrors>RET4032</WarningsNotAsErrors></PropertyGroup></Project>");
        Assert.Equal(0, (await Shell.RunAsync(folder.Path, Packages.Tool, "init", "db", "--name", "Shop.Migrations")).ExitCode);
        folder.Write("db/User.cs", Model);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var missing = await RetortAsync("check");
        Assert.Equal(3, missing.ExitCode);
        Assert.StartsWith($"create table users  {folder["db/User.cs"]}:7\n    CREATE TABLE users (", missing.Output, StringComparison.Ordinal);

        var created = await RetortAsync("revision", "--autogenerate", "-m", "create users");
        Assert.Equal((0, "detected: create table users\n"), (created.ExitCode, created.Error));
        Assert.Equal(0, (await RetortAsync("check")).ExitCode);

        folder.Write("db/User.cs", Model.Replace("    [MaxLength(200)]", "    public string? Phone { get; set; }\n\n    [MaxLength(200)]", StringComparison.Ordinal));
        var added = await RetortAsync("revision", "--autogenerate", "-m", "add phone to users");
        Assert.Equal((0, "detected: add column phone to users\n"), (added.ExitCode, added.Error));
        var text = await File.ReadAllTextAsync(added.Output.Split('\n')[0], TestContext.Current.CancellationToken);
        Assert.Contains("        op.AddColumn(\"users\", Column(\"phone\", Text));\n", text, StringComparison.Ordinal);
        Assert.Contains("        op.DropColumn(\"users\", \"phone\");\n", text, StringComparison.Ordinal);

        // The server agrees.
        Assert.Equal(0, (await DatabaseAsync("upgrade", "head")).ExitCode);
        Assert.Equal("text", await database.ScalarAsync("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'phone'"));
        Assert.Equal(0, (await DatabaseAsync("downgrade", "--no-build", "--yes", "-1")).ExitCode);
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'phone' AND NOT attisdropped"));
        Assert.Equal(0, (await DatabaseAsync("upgrade", "--no-build", "head")).ExitCode);

        var nothing = await RetortAsync("revision", "--autogenerate", "-m", "nothing");
        Assert.Equal((0, "", "nothing to write: the revisions make what Shop.Migrations asks for\n"), (nothing.ExitCode, nothing.Output, nothing.Error));
        Assert.Equal(new CliResult(0, "no revision is missing: the revisions make what Shop.Migrations asks for\n", ""), await RetortAsync("check", "--no-build"));
        Assert.Equal("{\"model\":\"Shop.Migrations\",\"against\":null,\"changes\":[],\"warnings\":[]}", System.Text.RegularExpressions.Regex.Replace((await RetortAsync("check", "--no-build", "--json")).Output, @"\s", ""));

        var silent = await RetortAsync("revision", "--autogenerate", "--no-build", "--json");
        Assert.Equal(0, silent.ExitCode);
        Assert.StartsWith("{\"heads\":[\"", System.Text.RegularExpressions.Regex.Replace(silent.Output, @"\s", "").Replace("\"revision\":null,", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Task<CliResult> RetortAsync(params string[] arguments) => Shell.RunAsync(folder["db"], Packages.Tool, arguments);

        Task<CliResult> DatabaseAsync(params string[] arguments) => Shell.RunAsync(folder["db"], Packages.Tool, [.. arguments, "--connection", database.ConnectionString]);
    }

    [Fact]
    public async Task Without_a_model_it_says_what_one_is()
    {
        using var workspace = new Workspace();
        var result = await workspace.RetortAsync("check");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error RET4030: Shop.Migrations has no model: no class with [Table], no DbContext and no class that implements ISchemaModel.", result.Error, StringComparison.Ordinal);
    }
}
