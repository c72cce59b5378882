namespace Retort.Cli.Output;

/// <summary>The document of <c>init</c>.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Files">All files that were written.</param>
internal sealed record InitJson(string Project, IEnumerable<string> Files);
