namespace Retort.Cli.Output;

/// <summary>A statement that would be sent, in a JSON document.</summary>
/// <param name="Sql">Its text, without a semicolon.</param>
/// <param name="Alone">Whether it runs outside the revision's transaction.</param>
/// <param name="File">Where the call stands that recorded it.</param>
/// <param name="Line">The line of that.</param>
internal sealed record PlannedStatementJson(string Sql, bool Alone, string File, int Line);
