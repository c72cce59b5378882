using Retort.Schema;

namespace Retort.Scripts;

/// <summary>What a script is told beside the plan.</summary>
/// <param name="VersionTable">The version table.</param>
public sealed record ScriptOptions(QualifiedName VersionTable)
{
    /// <summary>Alembic's table, in the first schema on the search path.</summary>
    public static ScriptOptions Default { get; } = new(new QualifiedName(null, "alembic_version"));
}
