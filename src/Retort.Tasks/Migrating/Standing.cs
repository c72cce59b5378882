using System.Globalization;
using System.Text.Json;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>Where a run on a database is, and where the database stands, as far as the engine has told.</summary>
internal sealed class Standing
{
    private readonly Dictionary<string, (IReadOnlyList<string> RowsAfter, SourceLocation? Location)> _planned = [];
    private IReadOnlyList<string>? _rows;
    private string? _holders;
    private string? _number;
    private SourceLocation? _line;
    private JsonElement? _stopped;

    /// <summary>The database, as a person would name it; null before there was a connection.</summary>
    public string? Database { get; private set; }

    /// <summary>The revision that runs; null before the first.</summary>
    public string? Revision { get; private set; }

    /// <summary>The line that the run is at.</summary>
    public SourceLocation? Location => _line ?? (Revision is { } id && _planned.TryGetValue(id, out var planned) ? planned.Location : null);

    /// <summary>The statement that runs; null for none, or for one that is not sent by itself.</summary>
    public string? Statement { get; private set; }

    /// <summary>What the run was doing, as the end of a sentence.</summary>
    public string Doing => this switch
    {
        { Revision: { } revision } => $"at revision {revision}{_number}",
        { Database: null } => "while it looked for the database",
        { _holders: { } holders } => $"while it waited for another run{holders}",
        _ => "while it looked where the database is",
    };

    /// <summary>Where the database stands, as a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (_stopped is { } stopped)
            {
                var revision = stopped.Text("revision");
                return stopped.Field("isHalfDone") is { ValueKind: JsonValueKind.True }
                    ? $"Parts of revision {revision} are done and stay; the next run goes on from there. The database is at {At(stopped.Texts("rows"))}."
                    : $"{(revision.Length > 0 ? "It was rolled back; the" : "The")} database is at {At(stopped.Texts("rows"))}.";
            }

            return Revision is null ? "No revision was begun."
                : $"It did not stop in time and was killed; the server rolls back what was not committed. Before it, the database was at {At(_rows ?? [])}; the next run looks where it is and goes on from there.";
        }
    }

    public void Hear(JsonElement what)
    {
        switch (what.Text("event"))
        {
            case "connected" when what.Field("server") is { } server:
                Database = Name(server);
                break;
            case "waitingForRun":
                var holders = what.Items("holders").Select(Holder).ToList();
                _holders = holders.Count == 0 ? "" : $", {string.Join(", ", holders)}";
                break;
            case "planned":
                _holders = null;
                _rows = what.Texts("rowsBefore");
                foreach (var step in what.Items("steps"))
                {
                    _planned[step.Text("revision")] = (step.Texts("rowsAfter"), Place(step));
                }

                break;
            case "revisionStarted":
                Revision = what.Text("revision");
                _number = string.Create(CultureInfo.InvariantCulture, $" ({what.Number("number")} of {what.Number("total")})");
                (_line, Statement) = (null, null);
                break;
            case "statementStarted":
                (_line, Statement) = (Place(what), what.Text("sql"));
                break;
            case "statementFinished":
                (_line, Statement) = (null, null);
                break;
            case "revisionFinished":
                _rows = _planned.TryGetValue(what.Text("revision"), out var planned) ? planned.RowsAfter : _rows;
                break;
            case "stopped":
                _stopped = what;
                break;
            default:
                break;
        }
    }

    /// <summary>Rows of the version table, as a person would say where that is.</summary>
    public static string At(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);

    /// <summary>A database as a person would name it: <c>shop on localhost:5432</c>.</summary>
    public static string Name(JsonElement server)
    {
        var host = server.Text("host");
        return $"{server.Text("database")} on {host}{(host is ['/', ..] ? "" : string.Create(CultureInfo.InvariantCulture, $":{server.Number("port")}"))}";
    }

    /// <summary>A session of somebody else.</summary>
    public static string Holder(JsonElement holder)
    {
        string[] parts = [holder.Text("application"), holder.Text("user"), holder.Text("client"), holder.Text("state")];
        var known = string.Join(", ", parts.Where(part => part.Length > 0));
        return string.Create(CultureInfo.InvariantCulture, $"process {holder.Number("processId")}{(known.Length > 0 ? $" ({known})" : "")}");
    }

    private static SourceLocation? Place(JsonElement what) =>
        what.Field("location") is { } location && location.Text("file") is { Length: > 0 } file ? new SourceLocation(file, location.Number("line")) : null;
}
