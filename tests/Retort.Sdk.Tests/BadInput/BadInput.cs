namespace Retort.Sdk.Tests;

/// <summary>A project whose chain is sound and whose code, or whose output folder, is not.</summary>
/// <param name="Name">What it is; the project's name.</param>
/// <param name="Code">The error that it must give.</param>
/// <param name="Line">The line of <c>First.cs</c>; 0 for an error at the project file.</param>
/// <param name="Says">What the message must say.</param>
/// <param name="Source">The migration.</param>
/// <param name="Rest">More of the project file.</param>
internal sealed record BadInput(string Name, string Code, int Line, string Says, SourceFile Source, string Rest = "");
