using Retort.Tasks;

namespace Retort.Bench;

/// <summary>The projects and the environment that take part, built.</summary>
/// <param name="Chain">Retort's migrations, beside the assemblies of all models.</param>
/// <param name="Context">The folder of Entity Framework's project.</param>
/// <param name="Alembic">The folder of Alembic's environment.</param>
internal sealed record DiffProjects(string Chain, string Context, string Alembic)
{
    private const string Environment = """
        import os
        from alembic import context
        from sqlalchemy import create_engine, pool
        from model import metadata

        with create_engine(os.environ["ALEMBIC_URL"], poolclass=pool.NullPool).connect() as connection:
            context.configure(connection=connection, target_metadata=metadata, compare_type=True)
            with context.begin_transaction():
                context.run_migrations()
        """;

    private const string Revision = """
        revision = '000000000001'
        down_revision = None

        def upgrade():
            pass

        def downgrade():
            pass
        """;

    /// <summary>The name of the assembly with the classes.</summary>
    public static string ModelOf(int changes) => $"Model{changes}";

    /// <summary>Writes and builds them.</summary>
    public static async Task<DiffProjects> BuildAsync(string folder, int size, int changes)
    {
        var context = await ProjectAsync(folder, "Contexts", Package("Microsoft.EntityFrameworkCore.Design", EntityFrameworkChain.ToolVersion) + Npgsql, ("Context.cs", DiffSources.Context(size)), ("Program.cs", "return;"));
        foreach (var count in (int[])[0, changes])
        {
            await ProjectAsync(folder, ModelOf(count), Package("Microsoft.EntityFrameworkCore.Abstractions", EntityFrameworkChain.ToolVersion) + Ours("Retort"), ("Classes.cs", DiffSources.Classes(size, count)));
        }

        string[] models = ["Contexts", ModelOf(0), ModelOf(changes)];
        var chain = await ProjectAsync(
            folder,
            "Chain",
            Package("Microsoft.EntityFrameworkCore.Relational", EntityFrameworkChain.ToolVersion) + Npgsql + Ours("Retort") + Ours("Retort.EntityFrameworkCore")
                + string.Concat(models.Select(model => $"<ProjectReference Include=\"../{model}/{model}.csproj\" />")),
            ("Revisions.cs", DiffSources.Revisions(size)));
        await Shell.RunAsync(chain, null, "dotnet", "build", "-c", "Release", "-v:q");
        var output = Path.Combine(chain, "bin", "Release", "net10.0");
        await File.WriteAllTextAsync(Path.Combine(output, "host.runtimeconfig.json"), RuntimeConfig.Write(["Microsoft.NETCore.App/10.0.0"]));
        return new(Path.Combine(output, "Chain.dll"), context, WriteAlembic(folder, size));
    }

    private static string Npgsql => Package("Npgsql.EntityFrameworkCore.PostgreSQL", "10.0.3");

    private static string Package(string name, string version) => $"<PackageReference Include=\"{name}\" Version=\"{version}\" />";

    private static string Ours(string name) => $"<Reference Include=\"{Repository.Output(name, $"{name}.dll")}\" />";

    private static async Task<string> ProjectAsync(string folder, string name, string items, params (string Name, string Text)[] files)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDynamicLoading>true</EnableDynamicLoading>
                <OutputType>{(files.Any(file => file.Name == "Program.cs") ? "Exe" : "Library")}</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(project, file), text);
        }

        return project;
    }

    private static string WriteAlembic(string folder, int size)
    {
        var root = Path.Combine(folder, "alembic");
        var versions = Directory.CreateDirectory(Path.Combine(root, "migrations", "versions")).FullName;
        File.WriteAllText(Path.Combine(root, "alembic.ini"), "[alembic]\nscript_location = migrations\nprepend_sys_path = .\nsqlalchemy.url = postgresql://\n");
        File.WriteAllText(Path.Combine(root, "model.py"), DiffSources.Metadata(size));
        File.WriteAllText(Path.Combine(root, "migrations", "env.py"), Environment);
        File.WriteAllText(Path.Combine(versions, "first.py"), Revision);
        return root;
    }
}
