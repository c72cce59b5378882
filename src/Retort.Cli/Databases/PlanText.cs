using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>A plan for people: the revisions with their statements, those of one transaction together.</summary>
internal static class PlanText
{
    public static void Write(CommandConsole console, Planned planned, bool withPlaces)
    {
        StyledText[] head = [.. RunWords.Plan(ScriptName.Of(planned.Direction), planned)];
        foreach (var line in head.Take(1 + planned.Interrupted.Count))
        {
            console.WriteLine(line);
        }

        foreach (var step in planned.Steps)
        {
            console.WriteLine();
            console.WriteLine(new StyledText()
                .Add(step.Direction == Direction.Up ? "apply " : "undo ", Styles.Marker)
                .Add(step.Revision, Styles.Id)
                .Add($" {RunWords.OneLine(step.Message)}".TrimEnd()));
            WriteStatements(console, step.Statements, withPlaces);
        }
    }

    private static void WriteStatements(CommandConsole console, IReadOnlyList<PlannedStatement> statements, bool withPlaces)
    {
        if (statements.Count == 0)
        {
            console.WriteLine(new StyledText().Add("  nothing but its row in the version table", Styles.Quiet));
        }

        bool? alone = null;
        foreach (var statement in statements)
        {
            // Each of those outside is by itself.
            if (statement.IsAlone || alone != statement.IsAlone)
            {
                console.WriteLine(new StyledText().Add(statement.IsAlone ? "  outside a transaction" : "  in a transaction", Styles.Quiet));
            }

            alone = statement.IsAlone;
            if (withPlaces)
            {
                console.WriteLine(new StyledText().Add($"    -- {statement.Location}", Styles.Quiet));
            }

            var isSql = !statement.Sql.StartsWith("--", StringComparison.Ordinal);
            foreach (var line in $"{statement.Sql}{(isSql ? ";" : "")}".ReplaceLineEndings("\n").Split('\n'))
            {
                console.WriteLine(new StyledText().Add($"    {line}".TrimEnd()));
            }
        }
    }
}
