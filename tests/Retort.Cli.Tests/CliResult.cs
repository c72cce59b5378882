namespace Retort.Cli.Tests;

/// <summary>What a command has left.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);
