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

    private const string Entity =
        """
        namespace Shop;

        public class User
        {
            public int Id { get; set; }

            public required string Email { get; set; }
        }
        """;

    private const string Context =
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Design;

        namespace Shop;

        public class ShopContext(string server) : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql($"Host={server}");

            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<User>(user =>
            {
                user.ToTable("users").HasKey(one => one.Id).HasName("pk_users");
                user.Property(one => one.Id).HasColumnName("id");
                user.Property(one => one.Email).HasColumnName("email");
                user.HasIndex(one => one.Email).HasDatabaseName("ix_users_email");
            });
        }

        public class ShopContextFactory : IDesignTimeDbContextFactory<ShopContext>
        {
            public ShopContext CreateDbContext(string[] args) => new("nowhere.invalid");
        }
        """;

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

    [Fact]
    public async Task The_model_may_be_a_DbContext_of_another_project()
    {
        using var workspace = new Workspace();
        workspace.Write(
            "Shop.Data/Shop.Data.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" /></ItemGroup>
            </Project>
            """);
        workspace.Write("Shop.Data/ShopContext.cs", Context);
        workspace.Write("Shop.Data/User.cs", Entity);
        const string Data = "<MigrationsModelAssembly>Shop.Data</MigrationsModelAssembly>";
        var references = $"<ItemGroup><ProjectReference Include=\"../Shop.Data/Shop.Data.csproj\" /><PackageReference Include=\"Retort.EntityFrameworkCore\" Version=\"{Packages.Version}\" /></ItemGroup>";
        workspace.Add("Warns", [Users], Data, references);
        workspace.Add("Breaks", [Users], Data + "<MigrationsModel>Error</MigrationsModel>", references);
        workspace.Add("Lacks", [Users], Data, "<ItemGroup><ProjectReference Include=\"../Shop.Data/Shop.Data.csproj\" /></ItemGroup>");

        var result = await workspace.BuildAsync(workspace.Solution());

        Assert.Equal(["Breaks"], In(result.Errors, "RET4032"));
        Assert.Equal(["Warns"], In(result.Warnings, "RET4032"));
        foreach (var messages in (IEnumerable<BuildMessage>[])[result.Errors, result.Warnings])
        {
            var missing = messages.Where(message => message.Code == "RET4032").OrderByDescending(message => message.Line).ToList();
            Assert.Equal(2, missing.Count);

            // A column is at its property, and takes no null in three steps, which are one change; an index is at its class.
            Assert.Equal(("User.cs", 7), (Path.GetFileName(missing[0].File), missing[0].Line));
            Assert.Equal(
                "The model Shop.ShopContext asks for something that no revision does: add column email to users. Write the revision with 'retort revision --autogenerate -m \"what it does\"'.",
                missing[0].Text);
            Assert.Equal(("User.cs", 3), (Path.GetFileName(missing[1].File), missing[1].Line));
            Assert.StartsWith("The model Shop.ShopContext asks for something that no revision does: create index ix_users_email on users. ", missing[1].Text, StringComparison.Ordinal);
        }

        Assert.Equal(["Lacks"], In(result.Warnings, "RET4034"));
    }

    private static IEnumerable<string?> In(IEnumerable<BuildMessage> messages, string code) =>
        messages.Where(message => message.Code == code).Select(message => Path.GetFileNameWithoutExtension(message.Project)).Distinct().Order(StringComparer.Ordinal);
}
