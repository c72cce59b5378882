using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort upgrade --sql</c>.</summary>
internal sealed class UpgradeCommand() : ScriptCommand(
    Direction.Up,
    "Write the SQL that upgrades a database.",
    "Where to go, from base: a revision, head, heads. Or from:to.");
