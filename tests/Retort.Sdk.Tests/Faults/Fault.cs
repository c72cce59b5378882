namespace Retort.Sdk.Tests;

/// <summary>One mistake, in a project of its own.</summary>
/// <param name="Name">What it is; the project's name.</param>
/// <param name="Code">The error that it must give.</param>
/// <param name="File">Where.</param>
/// <param name="Line">Where.</param>
/// <param name="Sources">The project's sources.</param>
/// <param name="Extension">The project's language.</param>
internal sealed record Fault(string Name, string Code, string File, int Line, IReadOnlyList<SourceFile> Sources, string Extension = "csproj");
