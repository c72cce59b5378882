using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary>What <c>upgrade --sql</c> and <c>downgrade --sql</c> share: a range becomes a script, on standard output or in a file.</summary>
internal abstract class ScriptCommand : CliCommand
{
    private readonly Direction _direction;
    private readonly Argument<string> _range;
    private readonly Option<bool> _sql = new("--sql") { Description = "Write the script instead of running it." };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the script to a file instead of standard output.", HelpName = "file" };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };

    protected ScriptCommand(Direction direction, string description, string rangeDescription)
        : base(ScriptName.Of(direction), description)
    {
        _direction = direction;
        _range = new("target") { Description = rangeDescription };
        Add(_range);
        Add(_sql);
        Add(_output);
        Add(_json);
    }

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var range = invocation.Get(_range)!;
        if (!invocation.Get(_sql))
        {
            throw Rules.ScriptsOnly.Error(
                $"This version of Retort writes scripts and opens no database; use '{Name} {range} --sql' and run its output with psql -v ON_ERROR_STOP=1.");
        }

        // The range first: a mistake in it needs no migration's code to be found.
        var plan = (await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken)).Sound().Range(range, _direction);
        var script = await invocation.Workspace.WriteScriptAsync(_direction, range, cancellationToken);
        var file = invocation.Get(_output) is { } output ? Path.GetFullPath(output) : null;
        if (file is not null)
        {
            await ScriptFile.WriteAsync(file, script.Text, cancellationToken);
        }

        if (invocation.Get(_json))
        {
            JsonOutput.Write(invocation.Console, new ScriptJson(
                Name,
                range,
                plan.RowsBefore,
                plan.RowsAfter,
                plan.Steps.Select(step => step.Revision.Id),
                file,
                file is null ? script.Text : null,
                script.Diagnostics.Select(DiagnosticJson.Of)));
            return ExitCode.Done;
        }

        if (file is null)
        {
            await invocation.Console.Output.WriteAsync(script.Text.AsMemory(), cancellationToken);
        }

        invocation.Console.Report(script.Diagnostics);
        return ExitCode.Done;
    }
}
