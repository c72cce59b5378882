namespace Retort.Cli.Output;

/// <summary>The document of <c>edit</c>, once the editor has ended.</summary>
/// <param name="Revisions">The ids.</param>
/// <param name="Files">The files that were opened, in order.</param>
internal sealed record EditJson(IEnumerable<string> Revisions, IEnumerable<string> Files);
