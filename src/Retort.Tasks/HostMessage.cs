using System.Text.Json;

namespace Retort.Tasks;

/// <summary>One line of the host's protocol.</summary>
/// <param name="Type"><c>progress</c>, <c>diagnostic</c>, <c>text</c>, <c>event</c>, <c>answer</c>, or <c>done</c>, without which the engine has not ended by itself.</param>
/// <param name="Code">Of a diagnostic.</param>
/// <param name="Severity">Of a diagnostic: <c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">Of a diagnostic.</param>
/// <param name="File">Where, if known; of progress, the revision's attribute.</param>
/// <param name="Line">Where, counted from 1; 0 for none.</param>
/// <param name="Revision">Of progress: the revision whose code runs now.</param>
/// <param name="Method">Of progress: the method that runs now.</param>
/// <param name="Text">Of text: a script.</param>
/// <param name="Notes">Of a diagnostic: what has no room in the message.</param>
/// <param name="Event">Of an event: what happened in a run on a database.</param>
/// <param name="Answer">Of an answer: what came of a request that needed a database.</param>
internal sealed record HostMessage(
    string Type,
    string? Code = null,
    string? Severity = null,
    string? Message = null,
    string? File = null,
    int Line = 0,
    string? Revision = null,
    string? Method = null,
    string? Text = null,
    IReadOnlyList<string>? Notes = null,
    JsonElement? Event = null,
    JsonElement? Answer = null);
