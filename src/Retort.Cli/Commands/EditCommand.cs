using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Editors;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort edit REV</c>: opens a revision's file, or one after the other where the identifier means several.</summary>
internal sealed class EditCommand : CliCommand
{
    private readonly Argument<string> _revision = new("revision") { Description = "An id or its beginning, a label, head, heads, head-1, label@head; current, -1 or +1 from where the database is." };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };
    private readonly DatabaseOptions _database = new();

    public EditCommand()
        : base("edit", "Open the file of a revision in an editor.")
    {
        Add(_revision);
        Add(_json);
        _database.AddConnection(this);
    }

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var graph = (await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken)).Graph;
        var identifier = invocation.Get(_revision)!;
        var json = invocation.Get(_json);
        var rows = CurrentRows.AreMeantBy(identifier, graph) ? await CurrentRows.ReadAsync(invocation, _database, json, cancellationToken) : null;
        var found = graph.Resolve(identifier, rows) is { Count: > 0 } several ? several : [graph.ResolveOne(identifier, rows)];
        var files = found.Select(FileOf).Distinct().ToList();
        var editor = new EditorFinder(Environment.GetEnvironmentVariable).Find();
        foreach (var file in files)
        {
            await EditorProcess.RunAsync(editor, file, cancellationToken);
        }

        if (json)
        {
            JsonOutput.Write(invocation.Console, new EditJson(found.Select(revision => revision.Id), files));
        }

        return ExitCode.Done;
    }

    private static string FileOf(Revision revision)
        => revision.Location is { } location
            ? File.Exists(location.File)
                ? location.File
                : throw Rules.NoSourceFile.Error($"The file of {Wording.Quoted(revision)} was {location.File} when it was compiled, and is not there. Run the command where the sources are.")
            : throw Rules.NoSourceFile.Error($"Nothing tells in which file {Wording.Quoted(revision)} is ({revision.TypeName}). Open it by hand.");
}
