using Retort.Revisions;

namespace Retort.Autogenerate.Comparing;

/// <summary>A statement of a revision that may change the schema in a way that is not known.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Statement">The beginning of it.</param>
/// <param name="Names">The words of it that may be names of what it changes.</param>
internal sealed record UnknownEffect(Revision Revision, string Statement, IReadOnlySet<string> Names);
