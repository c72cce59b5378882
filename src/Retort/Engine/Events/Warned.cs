namespace Retort.Engine;

/// <summary>Something is likely to be a mistake, and does not stop the run.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">What, and what to do.</param>
/// <param name="File">Where, if known.</param>
/// <param name="Line">Where, from 1; 0 for none.</param>
public sealed record Warned(string Code, string Message, string? File, int Line) : MigrationEvent;
