using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary>What the commands share that open a database: how much they show, and that a document is written whatever happens.</summary>
internal abstract class DatabaseCliCommand : CliCommand
{
    private readonly Option<bool> _verbose = new("--verbose", "-v");
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show warnings and errors only." };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };

    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="verbose">What it shows with <c>--verbose</c>; null for a command without it.</param>
    protected DatabaseCliCommand(string name, string description, string? verbose)
        : base(name, description)
    {
        _verbose.Description = verbose;
        HasVerbose = verbose is not null;
    }

    /// <summary>The options that all of them have.</summary>
    protected DatabaseOptions Database { get; } = new();

    private bool HasVerbose { get; }

    public sealed override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var view = new RunView(invocation.Console, Name, Detail(invocation));
        invocation.Console.LastWord = () => LastWord(view.Record);
        try
        {
            return await RunAsync(invocation, view, cancellationToken);
        }
        catch (DiagnosticException exception) when (IsJson(invocation))
        {
            WriteFailure(invocation, view.Record, ErrorJson.Of(exception.Diagnostics));
            return ExitCode.Of(exception);
        }
        catch (OperationCanceledException)
        {
            if (IsJson(invocation))
            {
                WriteFailure(invocation, view.Record, ErrorJson.OfStop());
            }
            else if (view.Record.Stopped is null)
            {
                invocation.Console.Error.WriteLine(LastWord(view.Record));
            }

            return ExitCode.Cancelled;
        }
    }

    /// <summary>Does it.</summary>
    protected abstract Task<int> RunAsync(Invocation invocation, RunView view, CancellationToken cancellationToken);

    /// <summary>Adds the options that say how much is shown; last, so that help has them last.</summary>
    protected void AddOutput(bool quiet = true)
    {
        if (HasVerbose)
        {
            Add(_verbose);
        }

        if (quiet)
        {
            Add(_quiet);
        }

        Add(_json);
    }

    protected bool IsJson(Invocation invocation) => invocation.Get(_json);

    protected bool IsVerbose(Invocation invocation) => HasVerbose && invocation.Get(_verbose);

    /// <summary>How much of the run is shown.</summary>
    protected virtual RunDetail Detail(Invocation invocation) => IsJson(invocation) ? RunDetail.Nothing
        : invocation.Get(_quiet) ? RunDetail.Warnings
        : IsVerbose(invocation) ? RunDetail.Statements
        : RunDetail.Revisions;

    private static string LastWord(RunRecord record) => record.IsChanging
        ? "stopped: the server rolls back what is not committed; 'current' says where the database is"
        : "stopped: nothing was changed";

    private void WriteFailure(Invocation invocation, RunRecord record, ErrorJson error) => JsonOutput.Write(
        invocation.Console, RunJson.Of(Name, record, record.Planned?.RowsBefore, record.Stopped?.Rows, error));
}
