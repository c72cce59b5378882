using System.Text;

namespace Retort.Bench;

/// <summary>A compiled project with a linear chain of revisions: a table each, and its index.</summary>
internal static class RetortChain
{
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
                <TieredPGO>false</TieredPGO>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Repository.Output("Retort", "Retort.dll")}" />
                <Reference Include="{Repository.Output("Retort", "Retort.Revisions.dll")}" />
                <Using Include="Retort" Static="false" />
                <Using Include="Retort.Ddl" Static="true" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Revisions.cs"), Source(size));
        await Shell.RunAsync(project, null, "dotnet", "build", "-c", "Release", "-v:q", "-o", Path.Combine(folder, "out"));
        return Path.Combine(folder, "out", "Chain.dll");
    }

    public static string RuntimeConfig(string assembly) => Path.ChangeExtension(assembly, ".runtimeconfig.json");

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
