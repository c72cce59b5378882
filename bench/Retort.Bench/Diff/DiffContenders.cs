using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using System.Text.Json;
using Retort.Autogenerate.Comparing;
using Retort.Compilation;

namespace Retort.Bench;

/// <summary>All that take part.</summary>
internal static class DiffContenders
{
    private const string Whole = "whole processes";

    private const string Inside = "inside a process that has done it before";

    private const string Reflection = """
        import os, time
        from alembic.autogenerate import compare_metadata
        from alembic.migration import MigrationContext
        from sqlalchemy import create_engine
        from model import metadata
        with create_engine(os.environ["ALEMBIC_URL"]).connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            compare_metadata(context, metadata)
            start, cpu = time.perf_counter(), time.process_time()
            found = compare_metadata(context, metadata)
            print(time.perf_counter() - start, time.process_time() - cpu, len(found))
        """;

    // What `alembic check` does; older versions have no such command, but all that it needs.
    private const string Check = """
        from alembic import command
        from alembic.config import Config

        def look(context, revision, directives):
            print("No new upgrade operations detected" if directives[0].upgrade_ops.is_empty() else "New upgrade operations detected")
            directives.clear()

        command.revision(Config("alembic.ini"), autogenerate=True, process_revision_directives=look)
        """;

    /// <summary>Makes the databases that are compared.</summary>
    public static async Task FillAsync(DiffProjects projects, BenchDatabase ours, BenchDatabase theirs)
    {
        var upgrade = JsonSerializer.Serialize(new { command = "database", protocol = 1, assembly = projects.Chain, database = new { command = "Upgrade", connection = new { } } });
        await Shell.RunAsync(projects.Alembic, upgrade, ours.Environment, "dotnet", RetortChain.HostCommand(projects.Chain));
        await Shell.RunAsync(projects.Alembic, null, theirs.Environment, Python, "-c", "import os; from sqlalchemy import create_engine; from model import metadata; metadata.create_all(create_engine(os.environ['ALEMBIC_URL']))");
        await Shell.RunAsync(projects.Alembic, null, theirs.Environment, "alembic", "stamp", "head");
    }

    /// <summary>Those on one model.</summary>
    public static IReadOnlyList<DiffContender> Of(DiffProjects projects, string efTool, BenchDatabase ours, BenchDatabase theirs, int changes)
    {
        var classes = DiffProjects.ModelOf(changes);
        return
        [
            new(Whole, "retort, classes", () => HostAsync(projects, ours, changes, new { assembly = classes }, "Revisions")),
            new(Whole, "retort, DbContext", () => HostAsync(projects, ours, changes, new { assembly = "Contexts" }, "Revisions")),
            new(Whole, "retort, classes, live database", () => HostAsync(projects, ours, changes, new { assembly = classes }, "Database")),
            new(Whole, "the same, no throwaway server", () => HostAsync(projects, ours, changes, new { assembly = classes }, "Database", "None")),
            new(Whole, "alembic check", () => AlembicAsync(projects, theirs, changes)) { IsYesOrNo = true },
            new(Whole, "dotnet-ef has-pending-model-changes", () => EntityFrameworkAsync(projects, efTool, ours, changes)) { IsYesOrNo = true },
            new(Inside, "retort, classes and revisions", Loaded(projects.Chain, classes)),
            new(Inside, "alembic's compare_metadata", () => InsideAlembicAsync(projects, theirs, changes)),
        ];
    }

    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static Dictionary<string, string> With(BenchDatabase database, int changes) => new(database.Environment) { ["BENCH_CHANGES"] = changes.ToString(CultureInfo.InvariantCulture) };

    private static async Task<(double Wall, double Cpu, int Found)> HostAsync(DiffProjects projects, BenchDatabase database, int changes, object model, string against, string scratch = "Local")
    {
        var request = JsonSerializer.Serialize(new { command = "database", protocol = 1, assembly = projects.Chain, database = new { command = "Compare", connection = new { }, model, against, scratch = new { database = scratch } } });
        var cost = await Shell.RunAsync(projects.Alembic, request, With(database, changes), "dotnet", RetortChain.HostCommand(projects.Chain));
        var answer = cost.Output.Split('\n').First(line => line.Contains("\"type\":\"answer\"", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(answer);
        return (cost.Wall.TotalSeconds, cost.Cpu.TotalSeconds, json.RootElement.GetProperty("answer").GetProperty("comparison").GetProperty("changes").GetArrayLength());
    }

    private static async Task<(double Wall, double Cpu, int Found)> AlembicAsync(DiffProjects projects, BenchDatabase database, int changes)
    {
        var cost = await Shell.RunAsync(projects.Alembic, null, With(database, changes), Python, "-c", Check);
        return (cost.Wall.TotalSeconds, cost.Cpu.TotalSeconds, cost.Output.Contains("No new upgrade operations detected", StringComparison.Ordinal) ? 0 : cost.Output.Contains("New upgrade operations detected", StringComparison.Ordinal) ? changes : throw new InvalidOperationException(cost.Output));
    }

    private static async Task<(double Wall, double Cpu, int Found)> EntityFrameworkAsync(DiffProjects projects, string efTool, BenchDatabase database, int changes)
    {
        var cost = await Shell.RunAsync(projects.Context, null, With(database, changes), "sh", "-c", $"{efTool} migrations has-pending-model-changes --no-build --configuration Release 2>&1; echo exit $?");
        return (cost.Wall.TotalSeconds, cost.Cpu.TotalSeconds, cost.Output.Contains("No changes have been made", StringComparison.Ordinal) ? 0 : cost.Output.Contains("Changes have been made", StringComparison.Ordinal) ? changes : throw new InvalidOperationException(cost.Output));
    }

    private static async Task<(double Wall, double Cpu, int Found)> InsideAlembicAsync(DiffProjects projects, BenchDatabase database, int changes)
    {
        var words = (await Shell.RunAsync(projects.Alembic, null, With(database, changes), Python, "-c", Reflection)).Output.Split(' ');

        // Each change is one of a column, or a list of what changes in one.
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private static Func<Task<(double Wall, double Cpu, int Found)>> Loaded(string assembly, string model)
    {
        // The chains of two sizes have one name, so each is loaded by itself.
        var context = new AssemblyLoadContext(null);
        context.Resolving += (loading, name) => Path.Combine(Path.GetDirectoryName(assembly)!, $"{name.Name}.dll") is var file && File.Exists(file) ? loading.LoadFromAssemblyPath(file) : null;
        var chain = MigrationChain.Load(context.LoadFromAssemblyPath(assembly));
        var request = new ModelRequest { Assembly = model };
        Compare();
        return () =>
        {
            var cpu = System.Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var found = Compare();
            return Task.FromResult((clock.Elapsed.TotalSeconds, (System.Environment.CpuUsage.TotalTime - cpu).TotalSeconds, found));
        };

        int Compare() => SchemaComparison.Of(chain, new RevisionCompiler(chain), request)!.Up.Count;
    }
}
