namespace Retort.Cli.Editors;

/// <summary>A program that edits a file, and returns when the person has closed it.</summary>
/// <param name="Program">Its path.</param>
/// <param name="Arguments">What comes before the file.</param>
/// <param name="Source">Where it was found: the name of a variable, or its own.</param>
internal sealed record Editor(string Program, IReadOnlyList<string> Arguments, string Source);
