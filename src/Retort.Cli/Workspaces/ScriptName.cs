using Retort.Revisions;

namespace Retort.Cli.Workspaces;

/// <summary>The words for a direction.</summary>
internal static class ScriptName
{
    public static string Of(Direction direction) => direction == Direction.Up ? "upgrade" : "downgrade";

    /// <summary>How a script names itself on its first line.</summary>
    public static string Of(Direction direction, string range) => $"{Of(direction)} {range}";
}
