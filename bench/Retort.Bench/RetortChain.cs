using System.Text;
using Retort.Tasks;

namespace Retort.Bench;

/// <summary>
/// A compiled project with a linear chain of revisions: a table each, and its index. It is an application too, which has a connection open
/// before it measures what <c>Migrator</c> costs it.
/// </summary>
internal static class RetortChain
{
    private const string Application = """
        using System.Diagnostics;
        using Npgsql;
        using Retort;

        var connectionString = Environment.GetEnvironmentVariable("RETORT_CONNECTION")!;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync();
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        await new Migrator(MigrationChain.Load(typeof(Program).Assembly), connectionString).UpgradeAsync();
        Console.WriteLine($"{clock.ElapsedTicks * 1_000_000 / Stopwatch.Frequency} {(Environment.CpuUsage.TotalTime - cpu).Ticks / 10}");
        """;

    public static async Task<string> BuildAsync(string folder, int size)
    {
        var project = Path.Combine(folder, "Chain");
        Directory.CreateDirectory(project);
        await File.WriteAllTextAsync(Path.Combine(project, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(project, "Chain.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDynamicLoading>true</EnableDynamicLoading>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Npgsql" Version="{typeof(Npgsql.NpgsqlConnection).Assembly.GetName().Version!.ToString(3)}" />
                <Reference Include="{Repository.Output("Retort", "Retort.dll")}" />
                <Reference Include="{Repository.Output("Retort", "Retort.Revisions.dll")}" />
                <Using Include="Retort" Static="false" />
                <Using Include="Retort.Ddl" Static="true" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Application);
        await File.WriteAllTextAsync(Path.Combine(project, "Revisions.cs"), Source(size));
        await Shell.RunAsync(project, null, "dotnet", "build", "-c", "Release", "-v:q", "-o", Path.Combine(folder, "out"));
        var assembly = Path.Combine(folder, "out", "Chain.dll");
        await File.WriteAllTextAsync(HostConfig(assembly), RuntimeConfig.Write(["Microsoft.NETCore.App/10.0.0"]));
        return assembly;
    }

    /// <summary>The command line of the engine in a process of its own; it is the build's and the tool's.</summary>
    public static string[] HostCommand(string assembly) =>
        ["exec", "--runtimeconfig", HostConfig(assembly), Repository.Output("Retort.Host", "retort-host.dll")];

    private static string HostConfig(string assembly) => Path.Combine(Path.GetDirectoryName(assembly)!, "host.runtimeconfig.json");

    private static string Source(int size)
    {
        var source = new StringBuilder("namespace Chain;\n");
        for (var i = 0; i < size; i++)
        {
            var revises = i == 0 ? "" : $", Revises = [\"{AlembicChain.Id(i - 1)}\"]";
            source.Append($$"""

                [Revision("{{AlembicChain.Id(i)}}"{{revises}}, Created = "2026-01-01T00:00:00Z")]
                public sealed class Revision{{i}} : Migration
                {
                    public override void Upgrade(MigrationBuilder op)
                    {
                        op.CreateTable("t{{i}}", [Column("id", Integer, nullable: false), Column("name", Varchar(100)), PrimaryKey(["id"])]);
                        op.CreateIndex("ix_t{{i}}_name", "t{{i}}", ["name"]);
                    }

                    public override void Downgrade(MigrationBuilder op)
                    {
                        op.DropIndex("ix_t{{i}}_name");
                        op.DropTable("t{{i}}");
                    }
                }
                """);
        }

        return source.ToString();
    }
}
