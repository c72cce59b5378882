using Retort.Revisions;

namespace Retort.Cli.Commands;

/// <summary><c>retort downgrade</c>.</summary>
internal sealed class DowngradeCommand() : MoveCommand(
    Direction.Down,
    "Downgrade the database, or write the SQL that does.",
    "Where to go: a revision, base, or -1 for the one that was applied last. With --sql from:to, the newer revision first, like head:base.",
    isTargetOptional: false);
