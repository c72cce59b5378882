namespace Retort.Sdk.Tests;

/// <summary>A build whose model asks for what no revision does.</summary>
public sealed class ModelTests
{
    private static readonly SourceFile User = new(
        "User.cs",
        """
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Shop;

        [Table("users")]
        public class User
        {
            public int Id { get; set; }

            public string? Phone { get; set; }
        }
        """);

    private static readonly SourceFile Users = Source.Class(
        "Users", "\"a1\"", "op.CreateTable(\"users\", [Column(\"id\", Integer, nullable: false, identity: Identity()), PrimaryKey([\"id\"], \"pk_users\")]);", "op.DropTable(\"users\");");

    [Fact]
    public async Task It_says_so_at_the_line_of_the_property_until_the_revision_is_there()
    {
        using var workspace = new Workspace();
        workspace.Add("Warns", [User, Users]);
        workspace.Add("Breaks", [User, Users], "<MigrationsModel>Error</MigrationsModel>");
        workspace.Add("Silent", [User, Users], "<MigrationsModel>false</MigrationsModel>");
        workspace.Add("Excludes", [User, Users], "<MigrationsModelExclude>audit.*;users</MigrationsModelExclude>");
        workspace.Add("Misspelt", [User, Users], "<MigrationsModel>Maybe</MigrationsModel>");
        var solution = workspace.Solution();

        var result = await workspace.BuildAsync(solution);
        Assert.Equal(["Warns"], In(result.Warnings, "RET4032"));
        Assert.Equal(["Breaks"], In(result.Errors, "RET4032"));
        Assert.Equal(["Misspelt"], In(result.Errors, "RET9010"));
        var warning = Assert.Single(result.Warnings, message => message.Code == "RET4032");
        Assert.Equal(("User.cs", 10), (Path.GetFileName(warning.File), warning.Line));
        Assert.Equal("The model Warns asks for something that no revision does: add column phone to users. Write the revision with 'retort revision --autogenerate -m \"what it does\"'.", warning.Text);

        // A build that has nothing to do says it again; the revision ends it.
        Assert.Equal(["Warns"], In((await workspace.BuildAsync("Warns", "--no-restore")).Warnings, "RET4032"));
        var phone = Source.Class("Phone", "\"a2\", Revises = [\"a1\"]", "op.AddColumn(\"users\", Column(\"phone\", Text));", "op.DropColumn(\"users\", \"phone\");");
        workspace.Write("Warns/Phone.cs", phone.Text);
        var mended = await workspace.BuildAsync("Warns", "--no-restore");
        Assert.Equal(0, mended.ExitCode);
        Assert.Empty(mended.Warnings);
    }

    [Fact]
    public async Task The_model_may_be_in_another_project()
    {
        using var workspace = new Workspace();
        workspace.Write("Shop.Domain/Shop.Domain.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup></Project>");
        workspace.Write("Shop.Domain/User.cs", User.Text);
        workspace.Add("Shop.Migrations", [Users], "<MigrationsModelAssembly>Shop.Domain</MigrationsModelAssembly>", "<ItemGroup><ProjectReference Include=\"../Shop.Domain/Shop.Domain.csproj\" /></ItemGroup>");

        var warning = Assert.Single((await workspace.BuildAsync("Shop.Migrations")).Warnings);
        Assert.Equal(("RET4032", "User.cs", 10), (warning.Code, Path.GetFileName(warning.File), warning.Line));

        // What changes there alone is seen too.
        workspace.Write("Shop.Domain/User.cs", User.Text.Replace("    public string? Phone { get; set; }\n", "", StringComparison.Ordinal));
        Assert.Empty((await workspace.BuildAsync("Shop.Migrations", "--no-restore")).Warnings);
    }

    private static IEnumerable<string?> In(IEnumerable<BuildMessage> messages, string code) =>
        messages.Where(message => message.Code == code).Select(message => Path.GetFileNameWithoutExtension(message.Project)).Distinct().Order(StringComparer.Ordinal);
}
