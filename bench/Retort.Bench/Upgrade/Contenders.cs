using System.Globalization;
using System.Runtime.Loader;
using System.Text.Json;
using Retort.TestKit;

namespace Retort.Bench;

/// <summary>All that take part, on one chain.</summary>
internal static class Contenders
{
    public const string Psql = "psql";
    public const string PsqlWithLog = "psql, with the log";
    public const string Host = "retort";
    public const string Migrator = "Migrator";
    public const string Alembic = "alembic";
    public const string EntityFramework = "dotnet-ef";
    public const string Migrate = "Migrate()";

    /// <summary>They take most of the time, and are far from all others.</summary>
    private const int SlowRuns = 3;

    /// <summary>Writes and builds what the wanted ones need, psql first.</summary>
    public static async Task<IReadOnlyList<Contender>> PrepareAsync(string folder, int size, UpgradeOptions options, string? efTool)
    {
        bool IsWanted(string name) => options.Only.Count == 0 || options.Only.Contains(name);
        var assembly = await RetortChain.BuildAsync(folder, size);
        var script = Path.Combine(folder, "upgrade.sql");

        // The chains of two sizes have one name, so each is loaded by itself.
        var chain = MigrationChain.Load(new AssemblyLoadContext(null).LoadFromAssemblyPath(assembly));
        PsqlChain.Write(script, chain, withLog: false);
        var scriptWithLog = Path.Combine(folder, "upgrade-with-log.sql");
        PsqlChain.Write(scriptWithLog, chain, withLog: true);
        var psql = PostgresBinaries.Find("psql");
        var request = JsonSerializer.Serialize(new { command = "database", protocol = 1, assembly, database = new { command = "Upgrade", connection = new { } } });
        var all = new List<Contender>
        {
            new(Psql, database => Shell.RunAsync(folder, null, database.Environment, psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script)),
            new(PsqlWithLog, database => Shell.RunAsync(folder, null, database.Environment, psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", scriptWithLog)),
            new(Host, database => Shell.RunAsync(folder, request, database.Environment, "dotnet", RetortChain.HostCommand(assembly))),
            new(Migrator, database => ApplicationAsync(folder, database, assembly)),
        };
        if (IsWanted(Alembic))
        {
            var environment = Path.Combine(folder, "alembic");
            AlembicChain.Write(environment, size);
            all.Add(new(Alembic, database => Shell.RunAsync(environment, null, database.Environment, "alembic", "upgrade", "head")));
        }

        if (efTool is not null)
        {
            var project = await EntityFrameworkChain.BuildAsync(folder, size);
            var application = Path.Combine(project, "bin", "Release", "net10.0", "EfChain.dll");
            all.Add(new(EntityFramework, database => Shell.RunAsync(
                project, null, database.Environment, efTool, "database", "update", "--no-build", "--configuration", "Release"))
            { MostRuns = SlowRuns });
            all.Add(new(Migrate, database => ApplicationAsync(folder, database, application)) { MostRuns = SlowRuns });
        }

        return [.. all.Where(contender => contender.Name is Psql or PsqlWithLog || IsWanted(contender.Name))];
    }

    /// <summary>Has psql ask where a database is.</summary>
    public static Task<Cost> AskPsqlAsync(BenchDatabase database) =>
        Shell.RunAsync("/", null, database.Environment, PostgresBinaries.Find("psql"), "-X", "-q", "-c", "SELECT version_num FROM alembic_version");

    /// <summary>The tool of Entity Framework, in a folder of its own; null when nobody wants it.</summary>
    public static async Task<string?> InstallEfToolAsync(string folder, UpgradeOptions options)
    {
        if (options.Only.Count > 0 && !options.Only.Contains(EntityFramework) && !options.Only.Contains(Migrate))
        {
            return null;
        }

        await Shell.RunAsync(folder, null, "dotnet", "tool", "install", "dotnet-ef", "--version", EntityFrameworkChain.ToolVersion, "--tool-path", Path.Combine(folder, "tool"));
        return Path.Combine(folder, "tool", "dotnet-ef");
    }

    /// <summary>What an application says that migrating cost it, from inside, in microseconds: its own start is not in it.</summary>
    private static async Task<Cost> ApplicationAsync(string folder, BenchDatabase database, string assembly)
    {
        var cost = await Shell.RunAsync(folder, null, database.Environment, "dotnet", assembly);
        var words = cost.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
        return cost with { Wall = Time(words[0]), Cpu = Time(words[1]) };
    }

    private static TimeSpan Time(string microseconds) => TimeSpan.FromMicroseconds(long.Parse(microseconds, CultureInfo.InvariantCulture));
}
