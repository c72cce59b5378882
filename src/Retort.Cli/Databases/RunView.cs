using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Hears what happens in a run, shows it to a person, and keeps a record of it.</summary>
internal sealed class RunView : IRunListener
{
    private readonly Lock _gate = new();
    private readonly string _command;
    private readonly RunDetail _detail;
    private readonly IRunOutput _output;
    private IReadOnlyList<string> _planShown = [];

    /// <param name="console">Its standard error is written to.</param>
    /// <param name="command">The word for what is done: <c>upgrade</c>.</param>
    /// <param name="detail">How much is shown.</param>
    public RunView(CommandConsole console, string command, RunDetail detail)
    {
        _command = command;
        _detail = detail;
        _output = detail != RunDetail.Nothing && console.Live is { } live ? new LiveRunOutput(live) : new PlainRunOutput(console);
    }

    /// <summary>Whether the run has to tell of each statement.</summary>
    public bool NeedsStatements => _detail == RunDetail.Statements || _output.ShowsStatements;

    /// <summary>What happened.</summary>
    public RunRecord Record { get; } = new();

    public Task<T> WhileAsync<T>(Func<Task<T>> work) => _output.WhileAsync(work);

    /// <summary>A line about the run as a whole.</summary>
    public void Say(string text)
    {
        if (_detail >= RunDetail.Revisions)
        {
            _output.Line(new StyledText().Add(text));
        }
    }

    public void Print(string line)
    {
        lock (_gate)
        {
            _output.Line(new StyledText().Add(line));
        }
    }

    public void Tell(MigrationEvent what)
    {
        lock (_gate)
        {
            if (Record.Add(what) is { } warning)
            {
                Line(RunDetail.Warnings, warning.ToString());
            }

            Show(what);
        }
    }

    /// <summary>The plan, unless it is on the screen already.</summary>
    public void ShowPlan(Planned planned)
    {
        StyledText[] lines = [.. RunWords.Plan(_command, planned)];
        string[] texts = [.. lines.Select(line => line.ToString())];
        if (!texts.SequenceEqual(_planShown))
        {
            _planShown = texts;
            Array.ForEach(lines, _output.Line);
        }
    }

    private void Show(MigrationEvent what)
    {
        switch (what)
        {
            case Connected connected:
                Line(RunDetail.Statements, $"connected to {connected.Server} (PostgreSQL {connected.Server.Version}) as {connected.Server.User}");
                _output.Now("looking where the database is");
                break;
            case Planned planned when _detail >= RunDetail.Revisions:
                ShowPlan(planned);
                break;
            case WaitingForRun waiting:
                Line(RunDetail.Revisions, RunWords.Waiting(waiting));
                break;
            case Blocked blocked:
                Line(RunDetail.Revisions, $"blocked by {RunWords.Blockers(blocked.Blockers)}");
                break;
            case Retrying retrying:
                Line(RunDetail.Revisions, RunWords.Retrying(retrying));
                break;
            case Resuming resuming:
                Line(RunDetail.Revisions, $"resuming {resuming.Revision.Revision}, which a run left in the middle at {RunWords.Time(resuming.Revision.Since)}: {resuming.Found}");
                break;
            case ServerNotice notice:
                Line(RunDetail.Revisions, $"{notice.Severity}: {RunWords.OneLine(notice.Message)}");
                break;
            case RevisionStarted started:
                var word = started.Direction == Direction.Up ? "applying" : "undoing";
                Line(RunDetail.Statements, $"{word} {started.Revision} {Message(started.Revision)}".TrimEnd());
                _output.Now($"{started.Number} of {started.Total}: {word} {started.Revision} {Message(started.Revision)}".TrimEnd());
                break;
            case StatementStarted statement:
                foreach (var line in statement.Sql.ReplaceLineEndings("\n").Split('\n'))
                {
                    Line(RunDetail.Statements, $"  {line}".TrimEnd());
                }

                _output.Now($"{statement.Revision}: {RunWords.OneLine(statement.Sql)}");
                break;
            case StatementFinished finished:
                Line(RunDetail.Statements, $"  -> {DurationText.Of(finished.Duration)}");
                break;
            case RevisionFinished finished:
                Finished(finished);
                break;
            case Stopped stopped:
                Line(RunDetail.Warnings, RunWords.Stopped(stopped));
                break;
            default:
                break;
        }
    }

    private void Finished(RevisionFinished finished)
    {
        if (_detail >= RunDetail.Revisions)
        {
            _output.Line(new StyledText()
                .Add(finished.Direction == Direction.Up ? "applied " : "undid ", Styles.Marker)
                .Add(finished.Revision, Styles.Id)
                .Add($" {Message(finished.Revision)}".TrimEnd())
                .Add($" ({DurationText.Of(finished.Duration)})", Styles.Quiet));
        }
    }

    private void Line(RunDetail detail, string text)
    {
        if (_detail >= detail)
        {
            _output.Line(new StyledText().Add(text));
        }
    }

    private string Message(string revision) => RunWords.OneLine(Record.Message(revision));
}
