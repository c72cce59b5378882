namespace Retort.Sdk.Tests;

/// <summary>An error or a warning in the canonical form, <c>file(line): error code: text [project]</c>.</summary>
internal sealed record BuildMessage(string Code, string File, int Line, string Text, string Project);
