using System.Reflection;
using Retort.Compilation;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.Workspaces;

/// <summary>Migrations in a loaded assembly. A single-file program has no file to read, so this is all reflection.</summary>
internal sealed class AssemblyWorkspace(Assembly assembly) : IWorkspace
{
    private readonly AssemblySettings _settings = new(assembly);

    public Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken)
    {
        var graph = Load(checkHeads).Graph;
        return Task.FromResult(new LoadedChain(graph, graph.Faults) { VersionTable = _settings.VersionTable });
    }

    public Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken)
    {
        var chain = Load(checkHeads: false);
        var plan = chain.Graph.Range(range, direction);
        var options = new ScriptOptions(_settings.VersionTable);
        var compiler = new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        return Task.Run(() => PlainScript.Write(ScriptName.Of(direction, range), plan, compiler, options), cancellationToken);
    }

    public Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken)
    {
        var complete = request with
        {
            Connection = _settings.Connection(request.Connection),
            VersionTable = _settings.VersionTable.Name,
            VersionTableSchema = _settings.VersionTable.Schema,
            Model = _settings.Model with { Renames = request.Model.Renames },
        };
        var chain = Load(checkHeads: false);
        return Task.Run(() => DatabaseService.RunAsync(complete, chain, listener.Tell, cancellationToken), cancellationToken);
    }

    public Task<SourceProject> LocateAsync(CancellationToken cancellationToken)
    {
        var project = SourceProjectFinder.Find(Load(checkHeads: false).Graph, Environment.CurrentDirectory);
        return Task.FromResult(new SourceProject(Path.GetDirectoryName(project)!, _settings.RootNamespace ?? Path.GetFileNameWithoutExtension(project))
        {
            Language = SourceProjectFinder.LanguageOf(project),
            AllowMultipleHeads = _settings.AllowMultipleHeads,
            WantsComments = _settings.WantsComments,
            PostWriteHook = _settings.PostWriteHook,
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
        new RevisionGraphOptions { CheckHeads = checkHeads, AllowMultipleHeads = _settings.AllowMultipleHeads });
}
