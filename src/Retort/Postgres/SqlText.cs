namespace Retort.Postgres;

/// <summary>A value as PostgreSQL's input function for its type reads it.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="Type">The type.</param>
internal readonly record struct SqlText(string Text, string Type);
