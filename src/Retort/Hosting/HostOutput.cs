using System.Text.Encodings.Web;
using System.Text.Json;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Hosting;

/// <summary>What the engine answers: one JSON object a line.</summary>
internal sealed class HostOutput(TextWriter writer)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says whose code runs next, so that one that never returns can be named.</summary>
    public void Progress(Revision revision, string method) => Write(new
    {
        type = "progress",
        revision = revision.Id,
        method,
        file = revision.Location?.File,
        line = revision.Location?.Line ?? 0,
    });

    public void Diagnostic(Diagnostic diagnostic) => Write(new
    {
        type = "diagnostic",
        code = diagnostic.Code,
#pragma warning disable CA1308 // the protocol's words are lower case
        severity = diagnostic.Severity.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
        message = diagnostic.Message,
        file = diagnostic.Location?.File,
        line = diagnostic.Location?.Line ?? 0,
        notes = diagnostic.Notes,
    });

    /// <summary>Something that happened in a run.</summary>
    public void Event(MigrationEvent what) => Write(new { type = "event", @event = what });

    /// <summary>What came of a request that needed a database.</summary>
    public void Answer(DatabaseAnswer answer) => Write(new { type = "answer", answer });

    /// <summary>A script, for a command that prints it.</summary>
    public void Text(string text) => Write(new { type = "text", text });

    private void Write(object message) => writer.WriteLine(JsonSerializer.Serialize(message, Options));
}
