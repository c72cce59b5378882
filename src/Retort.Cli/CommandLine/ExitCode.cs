using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>What a command leaves to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int FoundSomething = 3;

    /// <summary>As shells have it for Ctrl+C. Other signals have numbers of their own: see <see cref="Interruption"/>.</summary>
    public const int Cancelled = 130;

    private static readonly HashSet<Rule> Usage =
    [
        Rules.BadCommandLine, Rules.BadIdentifier, Rules.NoProject, Rules.SeveralProjects, Rules.NotMigrations, Rules.SeveralFrameworks,
        Rules.NoConnectionString, Rules.BadConnectionString, Rules.BadProjectName,
    ];

    public static int Of(DiagnosticException exception) => exception.Diagnostics.All(diagnostic => Usage.Contains(diagnostic.Rule)) ? WrongUsage : Failed;
}
