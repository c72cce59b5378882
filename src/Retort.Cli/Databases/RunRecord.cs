using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>What is worth keeping of what happened in a run, for a document or for the last word of a command.</summary>
internal sealed class RunRecord
{
    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _warnings = [];
    private readonly List<ServerNotice> _notices = [];
    private readonly List<CompletedStep> _completed = [];

    /// <summary>Which database it is, once that is known.</summary>
    public ServerInfo? Server { get; private set; }

    /// <summary>What was planned last.</summary>
    public Planned? Planned { get; private set; }

    /// <summary>How it was stopped.</summary>
    public Stopped? Stopped { get; private set; }

    /// <summary>Something may have been changed by now.</summary>
    public bool IsChanging { get; private set; }

    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    public IReadOnlyList<ServerNotice> Notices => _notices;

    /// <summary>What is applied or undone by now, also where the run fails later.</summary>
    public IReadOnlyList<CompletedStep> Completed => _completed;

    /// <summary>What a revision says of itself.</summary>
    public string Message(string revision) => _messages.GetValueOrDefault(revision, "");

    /// <summary>Keeps it.</summary>
    /// <returns>A warning that was not there before.</returns>
    public Diagnostic? Add(MigrationEvent what)
    {
        switch (what)
        {
            case Connected connected:
                Server = connected.Server;
                break;
            case Planned planned:
                Planned = planned;
                break;
            case RevisionStarted started:
                _messages[started.Revision] = started.Message;
                IsChanging = true;
                break;
            case RevisionFinished finished:
                _completed.Add(new CompletedStep(finished.Revision, finished.Direction, Message(finished.Revision), finished.Duration));
                break;
            case ServerNotice notice:
                _notices.Add(notice);
                break;
            case Stopped stopped:
                Stopped = stopped;
                break;
            case Warned warned when Warning(warned) is var warning && !_warnings.Contains(warning):
                _warnings.Add(warning);
                return warning;
            default:
                break;
        }

        return null;
    }

    /// <summary>The engine may be newer than this program and know rules that it does not.</summary>
    private static Diagnostic Warning(Warned warned)
    {
        var rule = Rules.All.FirstOrDefault(rule => rule.Code == warned.Code) ?? new Rule(warned.Code, Severity.Warning, warned.Code);
        return (rule with { Severity = Severity.Warning }).At(string.IsNullOrEmpty(warned.File) ? null : new SourceLocation(warned.File, warned.Line), warned.Message);
    }
}
