using System.Globalization;
using System.Text;

namespace Retort.Bench;

/// <summary>
/// The same chain as migrations of Entity Framework. A designer file describes the model after its migration in full, so that the files of a chain
/// grow with its square, which no compiler takes for a thousand: here each describes its own table only, and a loop builds the model of all,
/// both kinder to Entity Framework than what it writes itself.
/// </summary>
internal static class EntityFrameworkChain
{
    public const string ToolVersion = "10.0.15";

    private const string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.EntityFrameworkCore.Design" Version="{ToolVersion}" />
            <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.3" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>An application that has used its database before it measures what migrating costs it.</summary>
    private const string Application = """
        using System.Diagnostics;
        using Microsoft.EntityFrameworkCore;
        using Npgsql;

        await using (var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("RETORT_CONNECTION")))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync();
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        await using var context = new Chain.ChainContext();
        await context.Database.MigrateAsync();
        Console.WriteLine($"{clock.ElapsedTicks * 1_000_000 / Stopwatch.Frequency} {(Environment.CpuUsage.TotalTime - cpu).Ticks / 10}");
        """;

    /// <summary>Writes and builds it.</summary>
    /// <returns>The folder of the project.</returns>
    public static async Task<string> BuildAsync(string folder, int size)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "ef")).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(project, "EfChain.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Application);
        await File.WriteAllTextAsync(Path.Combine(project, "Model.cs"), Model(size));
        await File.WriteAllTextAsync(Path.Combine(project, "Migrations.cs"), Migrations(size));
        await Shell.RunAsync(project, null, "dotnet", "build", "-c", "Release", "-v:q");
        return project;
    }

    private static string Model(int size) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;

        namespace Chain;

        public sealed class ChainContext : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(Environment.GetEnvironmentVariable("RETORT_CONNECTION"));

            protected override void OnModelCreating(ModelBuilder model) => Tables.AddAll(model);
        }

        [DbContext(typeof(ChainContext))]
        public sealed class ChainContextModelSnapshot : ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder model)
            {
                Tables.Begin(model);
                Tables.AddAll(model);
            }
        }

        internal static class Tables
        {
            public static void Begin(ModelBuilder model)
            {
                model.HasAnnotation("ProductVersion", "{{ToolVersion}}").HasAnnotation("Relational:MaxIdentifierLength", 63);
                NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(model);
            }

            public static void AddAll(ModelBuilder model)
            {
                for (var i = 0; i < {{size}}; i++)
                {
                    Add(model, i);
                }
            }

            public static void Add(ModelBuilder model, int number) => model.Entity($"Chain.Table{number}", table =>
            {
                table.Property<int>("id").ValueGeneratedNever().HasColumnType("integer");
                table.Property<string>("name").HasMaxLength(100).HasColumnType("character varying(100)");
                table.HasKey("id").HasName($"t{number}_pkey");
                table.HasIndex("name").HasDatabaseName($"ix_t{number}_name");
                table.ToTable($"t{number}");
            });
        }
        """;

    private static string Migrations(int size)
    {
        var source = new StringBuilder("""
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;

            namespace Chain;

            """);
        var first = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < size; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""

                [DbContext(typeof(ChainContext))]
                [Migration("{{first.AddMinutes(i):yyyyMMddHHmmss}}_Revision{{i}}")]
                public sealed class Revision{{i}} : Migration
                {
                    protected override void BuildTargetModel(ModelBuilder model)
                    {
                        Tables.Begin(model);
                        Tables.Add(model, {{i}});
                    }

                    protected override void Up(MigrationBuilder migrationBuilder)
                    {
                        migrationBuilder.CreateTable(
                            name: "t{{i}}",
                            columns: table => new
                            {
                                id = table.Column<int>(type: "integer", nullable: false),
                                name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                            },
                            constraints: table => table.PrimaryKey("t{{i}}_pkey", x => x.id));
                        migrationBuilder.CreateIndex(name: "ix_t{{i}}_name", table: "t{{i}}", column: "name");
                    }

                    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "t{{i}}");
                }
                """);
        }

        return source.ToString();
    }
}
