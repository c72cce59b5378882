using System.CommandLine;
using System.CommandLine.Help;
using Retort.Cli.Commands;
using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>All commands, how they are parsed, and how their errors become messages and exit codes.</summary>
internal sealed class RetortCommandLine
{
    private readonly CommandConsole _console;
    private readonly Command _root;

    public RetortCommandLine(CommandConsole console, IWorkspaceOptions workspace)
    {
        _console = console;

        // No RootCommand: its name would be that of a file, which for the tool is not what a person types.
        _root = new Command(workspace.Program, "Database migrations for PostgreSQL: revisions in C#, checked by the build.")
        {
            new HelpOption(),
            new VersionOption { Action = new VersionAction(console) },
        };
        CliCommand[] commands =
        [
            new BranchesCommand(),
            new CheckCommand(),
            new CurrentCommand(),
            new DowngradeCommand(),
            new EditCommand(),
            new EnsureVersionCommand(),
            EnsureVersionCommand.AsAlembic(),
            new HeadsCommand(),
            new HistoryCommand(),
            .. workspace.Commands,
            new MergeCommand(),
            new PlanCommand(),
            new RevisionCommand(),
            new RoundTripCommand(),
            new ShowCommand(),
            new StampCommand(),
            new UpgradeCommand(),
        ];
        foreach (var option in workspace.Options)
        {
            option.Recursive = true;
            _root.Add(option);
        }

        foreach (var command in commands)
        {
            command.SetAction((parsed, cancellation) => command.ExecuteAsync(new Invocation(parsed, console, workspace.Open(parsed)), cancellation));
            _root.Add(command);
        }
    }

    /// <summary>Parses and runs.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        try
        {
            TrimCheck.Run();
            var parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            ParseErrors.ThrowIfAny(parsed);
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // Signals are the program's own: see Interruption.
                ProcessTerminationTimeout = null,
                Output = _console.Output,
                Error = _console.Error,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (DiagnosticException exception)
        {
            Fail(args, exception.Diagnostics);
            return ExitCode.Of(exception);
        }
        catch (OperationCanceledException)
        {
            if (IsJson(args))
            {
                JsonOutput.Write(_console, new FailureJson(ErrorJson.OfStop()));
            }

            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // a person never gets a stack trace
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var what = $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
            Fail(args, [Rules.CommandFailed.At(null, $"{what} This is a fault in Retort; please report it with the command.")]);
            return ExitCode.Failed;
        }
    }

    private void Fail(IReadOnlyList<string> args, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (IsJson(args))
        {
            JsonOutput.Write(_console, new FailureJson(ErrorJson.Of(diagnostics)));
        }
        else
        {
            _console.Report(diagnostics);
        }
    }

    /// <summary>By the words alone: a program that cannot be parsed is answered in the form that it asked for too.</summary>
    private static bool IsJson(IReadOnlyList<string> args) => args.TakeWhile(word => word != "--").Contains("--json");
}
