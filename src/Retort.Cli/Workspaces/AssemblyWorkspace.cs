using System.Reflection;
using Retort.Compilation;
using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;

namespace Retort.Cli.Workspaces;

/// <summary>Migrations in a loaded assembly. A single-file program has no file to read, so this is all reflection.</summary>
internal sealed class AssemblyWorkspace(Assembly assembly) : IWorkspace
{
    public Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken)
    {
        var graph = Load(checkHeads).Graph;
        return Task.FromResult(new LoadedChain(graph, graph.Faults));
    }

    public Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken)
    {
        var chain = Load(checkHeads: false);
        var plan = chain.Graph.Range(range, direction);
        var options = new ScriptOptions(new QualifiedName(Setting("VersionTableSchema"), Setting("VersionTable") ?? "alembic_version"));
        var compiler = new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        return Task.Run(() => PlainScript.Write(ScriptName.Of(direction, range), plan, compiler, options), cancellationToken);
    }

    public Task<SourceProject> LocateAsync(CancellationToken cancellationToken)
    {
        var project = SourceProjectFinder.Find(Load(checkHeads: false).Graph, Environment.CurrentDirectory);
        return Task.FromResult(new SourceProject(Path.GetDirectoryName(project)!, Setting("RootNamespace") ?? Path.GetFileNameWithoutExtension(project))
        {
            Language = SourceProjectFinder.LanguageOf(project),
            AllowMultipleHeads = Setting("AllowMultipleHeads") == "true",
            WantsComments = Setting("WantsComments") == "true",
            TypeNames = [.. Types().Select(type => type.FullName ?? type.Name)],
        });
    }

    private IEnumerable<Type> Types()
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private MigrationChain Load(bool checkHeads) => MigrationChain.Load(
        assembly,
        new RevisionGraphOptions { CheckHeads = checkHeads, AllowMultipleHeads = Setting("AllowMultipleHeads") == "true" });

    private string? Setting(string name)
        => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == $"Retort.{name}")?.Value;
}
