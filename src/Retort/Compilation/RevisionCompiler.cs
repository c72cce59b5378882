using Retort.Operations;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Calls a migration and turns what it records into statements.</summary>
/// <param name="chain">The migrations.</param>
/// <param name="progress">Is told whose code runs next, and which method.</param>
public sealed class RevisionCompiler(MigrationChain chain, Action<Revision, string>? progress = null)
{
    private readonly Dictionary<(string Id, Direction Direction), CompiledRevision> _compiled = [];

    /// <summary>Compiles one revision. It is called once however many scripts need it.</summary>
    /// <exception cref="DiagnosticException">The migration threw, or recorded what cannot be SQL.</exception>
    public CompiledRevision Compile(Revision revision, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(revision);
        if (!_compiled.TryGetValue((revision.Id, direction), out var compiled))
        {
            compiled = CompileNow(revision, direction);
            _compiled.Add((revision.Id, direction), compiled);
        }

        return compiled;
    }

    private CompiledRevision CompileNow(Revision revision, Direction direction)
    {
        var method = direction == Direction.Up ? nameof(Migration.Upgrade) : nameof(Migration.Downgrade);
        progress?.Invoke(revision, method);
        var operations = UserCode.Call(revision, method, () =>
        {
            var migration = chain.Create(revision);
            var op = new MigrationBuilder();
            if (direction == Direction.Up)
            {
                migration.Upgrade(op);
            }
            else
            {
                migration.Downgrade(op);
            }

            return op.Operations;
        });
        return new CompiledRevision(revision, [.. operations.SelectMany(Steps)], chain.OnlineOnly(revision));
    }

    private static IEnumerable<CompiledStep> Steps(RecordedOperation recorded)
    {
        var (operation, alone, verify) = recorded.Operation is Autocommit autocommit
            ? (autocommit.Inner, true, autocommit.Verify)
            : (recorded.Operation, false, null);
        return operation switch
        {
            Run run => [new RunStep(run, alone ? StatementScope.Alone : StatementScope.Transaction, recorded.Location)],
            Irreversible irreversible => [new IrreversibleStep(irreversible.Reason, recorded.Location)],
            _ => Statements(operation, recorded.Location)
                .Select(statement => alone ? statement with { Scope = StatementScope.Alone, Verify = statement.Verify ?? verify } : statement)
                .Select(statement => new StatementStep(statement, recorded.Location)),
        };
    }

    private static IReadOnlyList<Statement> Statements(Operation operation, SourceLocation location)
    {
        try
        {
            return SqlWriter.Write(operation);
        }
        catch (DiagnosticException exception)
        {
            // The writer knows no lines; the operation that it was given has one.
            throw new DiagnosticException([.. exception.Diagnostics.Select(fault => fault with { Location = fault.Location ?? location })]);
        }
    }
}
