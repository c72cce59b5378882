namespace Retort.Hosting;

/// <summary>Something that a revision would have to do.</summary>
/// <param name="Words">What, in a few words.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Source">The class or property that asks for it; null where no single one does.</param>
/// <param name="File">Its file; null where that is not known.</param>
/// <param name="Line">The line there, from 1; 0 where it is not known.</param>
internal sealed record ProposedChange(string Words, IReadOnlyList<string> Sql, string? Source, string? File, int Line);
