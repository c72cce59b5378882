using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort downgrade --sql</c>.</summary>
internal sealed class DowngradeCommand() : ScriptCommand(
    Direction.Down,
    "Write the SQL that downgrades a database.",
    "from:to, the newer revision first, like head:base.");
