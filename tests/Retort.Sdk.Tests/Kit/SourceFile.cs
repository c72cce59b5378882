namespace Retort.Sdk.Tests;

/// <summary>A source file of a test's project.</summary>
internal sealed record SourceFile(string Name, string Text);
