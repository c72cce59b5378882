using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>A finished script.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Text">The SQL, with LF, without a byte order mark.</param>
/// <param name="Diagnostics">What is worth knowing about it.</param>
public sealed record Script(string Name, string Text, IReadOnlyList<Diagnostic> Diagnostics);
