namespace Retort.Cli.Output;

/// <summary>Something that the server said, in a JSON document.</summary>
internal sealed record NoticeJson(string Severity, string Message);
