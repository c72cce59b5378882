using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>A revision that was written.</summary>
/// <param name="File">Its file.</param>
/// <param name="Revision">What the next build will find in it.</param>
/// <param name="Graph">The chain with it.</param>
internal sealed record WrittenRevision(string File, Revision Revision, RevisionGraph Graph);
