namespace Retort.Cli.Output;

/// <summary>Something that a revision would have to do.</summary>
/// <param name="Words">What, in a few words.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Source">The class or property that asks for it.</param>
/// <param name="File">Its file, where that is known.</param>
/// <param name="Line">Its line there.</param>
internal sealed record ChangeJson(string Words, IReadOnlyList<string> Sql, string? Source, string? File, int? Line);
