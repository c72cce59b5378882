using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Editors;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort edit REV</c>: opens a revision's file, or one after the other where the identifier means several.</summary>
internal sealed class EditCommand : CliCommand
{
    private readonly Argument<string> _revision = new("revision") { Description = "An id or its beginning, a label, head, heads, head-1, label@head…" };

    public EditCommand()
        : base("edit", "Open the file of a revision in an editor.") => Add(_revision);

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var graph = (await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken)).Graph;
        var files = Find(graph, invocation.Get(_revision)!).Select(FileOf).Distinct().ToList();
        var editor = new EditorFinder(Environment.GetEnvironmentVariable).Find();
        foreach (var file in files)
        {
            await EditorProcess.RunAsync(editor, file, cancellationToken);
        }

        return ExitCode.Done;
    }

    /// <summary>What the identifier means. One that counts from where a database is needs its rows here.</summary>
    private static IReadOnlyList<Revision> Find(RevisionGraph graph, string identifier)
        => graph.Resolve(identifier) is { Count: > 0 } found ? found : [graph.ResolveOne(identifier)];

    private static string FileOf(Revision revision)
        => revision.Location is { } location
            ? File.Exists(location.File)
                ? location.File
                : throw Rules.NoSourceFile.Error($"The file of {Wording.Quoted(revision)} was {location.File} when it was compiled, and is not there. Run the command where the sources are.")
            : throw Rules.NoSourceFile.Error($"Nothing tells in which file {Wording.Quoted(revision)} is ({revision.TypeName}). Open it by hand.");
}
