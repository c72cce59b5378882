using System.Globalization;

namespace Retort.Bench;

/// <summary>What a build costs in which nothing changed: one project with Retort, the same without, in turn.</summary>
internal static class NoopBench
{
    public static async Task<int> RunAsync(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("retort-bench-").FullName;
        try
        {
            var with = await ProjectAsync(folder, "With", retort: true);
            var without = await ProjectAsync(folder, "Without", retort: false);
            await BuildAsync(with);
            await BuildAsync(without);

            var ratios = new List<double>();
            for (var i = 0; i < runs; i++)
            {
                var (a, b) = (await BuildAsync(with), await BuildAsync(without));
                ratios.Add(a.Cpu / b.Cpu);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"with {a.Cpu.TotalSeconds:F2} s CPU, without {b.Cpu.TotalSeconds:F2} s CPU, ratio {a.Cpu / b.Cpu:F3}"));
            }

            ratios.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"median ratio {ratios[ratios.Count / 2]:F3} (lowest {ratios[0]:F3}, highest {ratios[^1]:F3}, {runs} pairs)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Cost> BuildAsync(string project) =>
        Shell.RunAsync(project, null, "dotnet", "build", "--no-restore", "-v:q", "-nodeReuse:false");

    private static async Task<string> ProjectAsync(string folder, string name, bool retort)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var (props, targets) = retort
            ? ($"<Import Project=\"{Sdk("props")}\" />", $"<Import Project=\"{Sdk("targets")}\" />")
            : ("", "");
        await File.WriteAllTextAsync(Path.Combine(project, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <RetortTasksAssembly>{Repository.Output("Retort.Tasks", "Retort.Tasks.dll")}</RetortTasksAssembly>
                <RetortHost>{Repository.Output("Retort.Host", "retort-host.dll")}</RetortHost>
              </PropertyGroup>
              {props}
              <ItemGroup>
                <Reference Include="{Repository.Output("Retort", "Retort.dll")}" />
                <Reference Include="{Repository.Output("Retort", "Retort.Revisions.dll")}" />
                <Using Include="Retort" />
                <Using Include="Retort.Ddl" Static="true" />
              </ItemGroup>
              {targets}
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "First.cs"), """
            [Revision("a1")]
            public sealed class First : Migration
            {
                public override void Upgrade(MigrationBuilder op) => op.Execute("CREATE TABLE t (id int)");

                public override void Downgrade(MigrationBuilder op) => op.DropTable("t");
            }
            """);
        await Shell.RunAsync(project, null, "dotnet", "restore");
        return project;
    }

    private static string Sdk(string extension) => Path.Combine(Repository.Root, "sdk", "build", $"Retort.Sdk.{extension}");
}
