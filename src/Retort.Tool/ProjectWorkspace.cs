using Retort.Cli.Workspaces;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;
using Retort.Tasks;
using Retort.Tool.Projects;

namespace Retort.Tool;

/// <summary>The migrations of a project: listed from the compiled metadata, run by the host with the project's own dependencies.</summary>
internal sealed class ProjectWorkspace(ProjectRequest request) : IWorkspace
{
    private MigrationsProject? _project;

    public async Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken)
    {
        var project = await BuildAsync(cancellationToken);
        var read = AssemblyRevisionReader.Read(project.Assembly, project.References);
        var paths = new SourcePaths(project.Directory, project.PathMap);
        var graph = RevisionGraph.Build(
            read.Revisions.Select(revision => revision with { Location = Here(revision.Location) }),
            new RevisionGraphOptions { AllowMultipleHeads = project.AllowMultipleHeads, CheckHeads = checkHeads });
        return new LoadedChain(graph, [.. read.Faults.Select(fault => fault with { Location = Here(fault.Location) }), .. graph.Faults])
        {
            VersionTable = new QualifiedName(project.VersionTableSchema, project.VersionTable),
        };

        SourceLocation? Here(SourceLocation? location) => location is null ? null : location with { File = paths.Find(location.File) };
    }

    public async Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken)
        => await new ScriptHost(await BuildAsync(cancellationToken)).WriteAsync(direction, range, cancellationToken);

    public async Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken)
    {
        var project = await BuildAsync(cancellationToken);
        return await new DatabaseHost(project, listener).ServeAsync(
            request with
            {
                Connection = project.Connection with { Text = request.Connection.Text },
                VersionTable = project.VersionTable,
                VersionTableSchema = project.VersionTableSchema,
                Model = project.Model with { Renames = request.Model.Renames },
                Scratch = request.Scratch with { Database = request.Scratch.Database ?? project.ScratchDatabase, Image = request.Scratch.Image ?? project.ContainerImage },
                RoundTrip = request.RoundTrip is { } trip ? trip with { Database = trip.Database ?? project.ScratchDatabase, Image = trip.Image ?? project.ContainerImage } : null,
            },
            cancellationToken);
    }

    public async Task<SourceProject> LocateAsync(CancellationToken cancellationToken)
    {
        var project = await BuildAsync(cancellationToken);
        return new SourceProject(project.Directory, project.RootNamespace)
        {
            Language = project.Language,
            WantsComments = project.WantsComments,
            PostWriteHook = project.PostWriteHook,
            AllowMultipleHeads = project.AllowMultipleHeads,
            TypeNames = AssemblyRevisionReader.ReadTypeNames(project.Assembly),
        };
    }

    private async Task<MigrationsProject> BuildAsync(CancellationToken cancellationToken)
        => _project ??= await ProjectBuild.RunAsync(request, Console.Error, cancellationToken);
}
