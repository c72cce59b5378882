using Retort.Revisions;

namespace Retort.Testing;

/// <summary>A test of migrations has failed; the message is what the build would say.</summary>
public sealed class MigrationTestException : Exception
{
    internal MigrationTestException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.SelectMany(diagnostic => (string[])[diagnostic.ToString(), .. diagnostic.Notes.Select(note => $"    {note}")]))) => Diagnostics = diagnostics;

    internal MigrationTestException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>What is wrong, with codes and places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
