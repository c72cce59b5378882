using Retort.Cli.CommandLine;
using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Has a request served, and asks a person where only a person can decide.</summary>
internal sealed class DatabaseSession(Invocation invocation, RunView view)
{
    /// <summary>Serves it.</summary>
    /// <exception cref="DiagnosticException">Whatever is wrong; RET5013 when the person said no.</exception>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    public async Task<DatabaseAnswer> RunAsync(DatabaseRequest request, CancellationToken cancellationToken)
    {
        // A build that this needs has ended, with all that it says, before anything is drawn.
        _ = await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken);
        request = request with { StatementByStatement = view.NeedsStatements };
        while (true)
        {
            try
            {
                var answer = await view.WhileAsync(() => invocation.Workspace.ServeAsync(request, view, cancellationToken));
                if (answer.Unconfirmed is not { } planned)
                {
                    return answer;
                }

                await ConfirmAsync(planned, cancellationToken);
                request = request with { AskFirst = false, Agreed = answer.Agreement };
            }
            catch (DiagnosticException exception) when (invocation.Console.Person is not null && exception.Diagnostics is [{ Code: var code }] && code == Rules.Undecided.Code)
            {
                request = request with { Interrupted = await DecideAsync(exception, cancellationToken) };
            }
        }
    }

    private async Task ConfirmAsync(Planned planned, CancellationToken cancellationToken)
    {
        // Where no revision and no row is concerned, the version table itself is what is missing.
        var isAboutTables = planned is { Steps: [], Interrupted: [] } && planned.RowsBefore.SequenceEqual(planned.RowsAfter);
        if (!isAboutTables)
        {
            view.ShowPlan(planned);
        }

        var answer = await AskAsync($"{planned.Server} is not on this machine. {(isAboutTables ? "Make its version table" : "Change it")}? [y/N]", cancellationToken);
        if (answer is null || !Is(answer, "yes"))
        {
            throw Rules.NotConfirmed.Error($"{planned.Server} was not changed, because the answer was no.");
        }
    }

    private async Task<string> DecideAsync(DiagnosticException undecided, CancellationToken cancellationToken)
    {
        invocation.Console.Report(undecided.Diagnostics);
        while (true)
        {
            var answer = await AskAsync("Was that step done? d: it was done; r: run it again; q: quit and leave everything as it is [d/r/Q]", cancellationToken);
            if (string.IsNullOrEmpty(answer) || Is(answer, "quit"))
            {
                throw Rules.NotConfirmed.Error("Nothing was changed, because nobody said what became of the interrupted step.");
            }

            if (Is(answer, "done") || Is(answer, "retry"))
            {
                return Is(answer, "done") ? "done" : "retry";
            }
        }
    }

    private async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
        => await invocation.Console.Person!.AskAsync(question, cancellationToken);

    private static bool Is(string answer, string word) => answer.Length > 0 && word.StartsWith(answer, StringComparison.OrdinalIgnoreCase);
}
