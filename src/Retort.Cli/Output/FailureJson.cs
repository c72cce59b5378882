namespace Retort.Cli.Output;

/// <summary>The document of a command that failed before it had anything to tell.</summary>
internal sealed record FailureJson(ErrorJson Error);
