using Retort.Operations;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Code that needs the connection.</summary>
/// <param name="Run">The code.</param>
/// <param name="Scope">Whether it shares the revision's transaction.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record RunStep(Run Run, Postgres.StatementScope Scope, SourceLocation Location) : CompiledStep(Location);
