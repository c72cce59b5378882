using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>A revision in one direction, down to its statements.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Steps">What it does, in order.</param>
/// <param name="OnlineOnly">Why it needs a connection, if its class says so.</param>
/// <param name="Warnings">What is likely to be a mistake.</param>
public sealed record CompiledRevision(Revision Revision, IReadOnlyList<CompiledStep> Steps, string? OnlineOnly, IReadOnlyList<Diagnostic> Warnings);
