using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort upgrade</c>.</summary>
internal sealed class UpgradeCommand() : MoveCommand(
    Direction.Up,
    "Upgrade the database, or write the SQL that does.",
    "Where to go: head (as it is if this is not given), heads, a revision, +1. With --sql from base; or from:to.",
    isTargetOptional: true);
