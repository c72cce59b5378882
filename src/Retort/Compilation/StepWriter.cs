using Retort.Operations;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Turns the operations of one revision into steps, and collects all that is wrong with them.</summary>
internal sealed class StepWriter(Revision revision, Direction direction)
{
    private readonly List<CompiledStep> _steps = [];
    private readonly List<Diagnostic> _faults = [];
    private readonly List<Diagnostic> _warnings = [];

    public IReadOnlyList<CompiledStep> Steps => _steps;

    public IReadOnlyList<Diagnostic> Faults => _faults;

    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    public void Add(RecordedOperation recorded)
    {
        var autocommit = recorded.Operation as Autocommit;
        switch (autocommit?.Inner ?? recorded.Operation)
        {
            case Run run:
                _steps.Add(new RunStep(run, autocommit is null ? StatementScope.Transaction : StatementScope.Alone, autocommit?.Verify, recorded.Location));
                break;
            case Irreversible when direction == Direction.Up:
                _faults.Add(Rules.IrreversibleUpgrade.At(
                    recorded.Location,
                    $"Upgrade of revision {revision.Id} calls op.Irreversible, which says that there is no way back: move it to Downgrade."));
                break;
            case Irreversible irreversible:
                _steps.Add(new IrreversibleStep(irreversible.Reason, recorded.Location));
                break;
            case var operation:
                AddStatements(operation, autocommit, recorded.Location);
                break;
        }
    }

    private void AddStatements(Operation operation, Autocommit? autocommit, SourceLocation location)
    {
        try
        {
            if (autocommit?.Verify is { } expression)
            {
                SoleStatement.CheckExpression(expression);
            }

            foreach (var statement in SqlWriter.Write(operation))
            {
                // Raw SQL has been cut already.
                if (operation is not ExecuteSql)
                {
                    SoleStatement.Check(statement.Sql);
                }

                _ = PsqlText.Escape(statement.Sql);
                _steps.Add(new StatementStep(autocommit is null && statement.Scope == StatementScope.Transaction ? statement : Alone(statement, autocommit, location), location));
            }
        }
        catch (DiagnosticException exception)
        {
            // The writer knows no lines; the operation that it was given has one.
            _faults.AddRange(exception.Diagnostics.Select(fault => fault with { Location = fault.Location ?? location }));
        }
        catch (Exception exception) when (exception is NullReferenceException or ArgumentNullException)
        {
            // The compiler has warned of it already; the operation's parts are not looked at one by one when they are recorded.
            _faults.Add(Rules.NullArgument.At(location, $"This operation of revision {revision.Id} is given null where it needs a value: give it one."));
        }
    }

    private Statement Alone(Statement statement, Autocommit? autocommit, SourceLocation location)
    {
        var nature = LoneStatement.Of(statement.Sql);
        if (nature.EndsSession)
        {
            throw Rules.EndsSession.Error(
                $"DISCARD ALL in revision {revision.Id} takes away the locks and settings that keep a migration safe: name what is to be discarded, DISCARD PLANS say.", location);
        }

        var verify = statement.Verify ?? autocommit?.Verify ?? nature.Verify;
        if (verify is null && !nature.IsUpkeep && !nature.FitsTransaction)
        {
            _warnings.Add(Rules.Unverifiable.At(
                location,
                $"Nothing tells whether a statement of revision {revision.Id} that runs outside a transaction succeeded, so a client that goes on after errors "
                + "would record the revision all the same: give op.Autocommit a verify expression."));
        }

        return statement with { Scope = StatementScope.Alone, Verify = verify };
    }
}
