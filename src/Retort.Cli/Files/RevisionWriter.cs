using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>Writes a new revision's file and <c>Migrations/HEAD</c>, both or neither.</summary>
/// <param name="project">Where to.</param>
/// <param name="graph">The chain without it, which may be broken.</param>
internal sealed class RevisionWriter(SourceProject project, RevisionGraph graph)
{
    /// <summary>Writes it.</summary>
    /// <param name="draft">The revision.</param>
    /// <param name="path">A folder relative to the project; null for the one where its parent lies.</param>
    /// <param name="cancellationToken">Nothing is written then.</param>
    /// <exception cref="DiagnosticException">RET9044, RET9053, RET9047, RET9043, RET9038, and for names that the chain cannot have.</exception>
    public async Task<WrittenRevision> WriteAsync(RevisionDraft draft, string? path, CancellationToken cancellationToken)
    {
        DraftCheck.Run(draft, graph);
        if (project.Language != Language.CSharp)
        {
            throw Rules.NotCSharp.Error(
                $"The project in {project.Directory} is not in C#, so no file was written. Give a class that derives from Retort.Migration this attribute: {RevisionAttributeText.Line(draft, project.Language)}");
        }

        UncompiledRevisions.Refuse(project, graph);
        var place = RevisionPlace.Of(project, graph, draft.Revises, path);
        var className = ClassName.Of(draft.Message, draft.Id, new TakenNames(project, graph, place.Namespace).Contains);
        var source = CSharpRevision.Write(draft, place.Namespace, className, project.WantsComments);
        var slug = Slug.Of(draft.Message);
        var file = Path.Combine(place.Folder, slug.Length == 0 ? $"{draft.Id}.cs" : $"{draft.Id}_{slug}.cs");
        var revision = new Revision(
            draft.Id,
            draft.Revises,
            draft.DependsOn,
            draft.BranchLabels,
            draft.Message,
            draft.Created,
            place.Namespace.Length == 0 ? className : $"{place.Namespace}.{className}",
            new SourceLocation(file, source.AttributeLine));
        var after = RevisionGraph.Build([.. graph.Revisions, revision], new RevisionGraphOptions { AllowMultipleHeads = project.AllowMultipleHeads });
        await FileSet.WriteAsync(
            [new NewFile(file, source.Text), new NewFile(HeadFile.PathIn(project.Directory), HeadFile.TextOf(after), Replace: true)],
            cancellationToken);
        return new(file, revision, after);
    }
}
