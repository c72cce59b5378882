namespace Retort.Revisions;

/// <summary>A place in a source file, as the compiler saw it.</summary>
/// <param name="File">The path the compiler recorded; under a path map it is the mapped one.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record SourceLocation(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line})";
}
