namespace Retort.Cli.Output;

/// <summary>The document of a command that writes a script.</summary>
/// <param name="Direction"><c>upgrade</c> or <c>downgrade</c>.</param>
/// <param name="Range">As it was typed.</param>
/// <param name="RowsBefore">What the version table must hold.</param>
/// <param name="RowsAfter">What it holds afterwards.</param>
/// <param name="Revisions">The steps, first to last.</param>
/// <param name="Output">The file that holds the script, if one was asked for.</param>
/// <param name="Sql">The script, if no file was asked for.</param>
/// <param name="Diagnostics">What is worth knowing about the script.</param>
internal sealed record ScriptJson(
    string Direction,
    string Range,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter,
    IEnumerable<string> Revisions,
    string? Output,
    string? Sql,
    IEnumerable<DiagnosticJson> Diagnostics);
