using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Calls a migration and turns what it records into statements.</summary>
/// <param name="chain">The migrations.</param>
/// <param name="progress">Is told whose code runs next, and which method.</param>
public sealed class RevisionCompiler(MigrationChain chain, Action<Revision, string>? progress = null)
{
    private readonly Dictionary<(string Id, Direction Direction), (CompiledRevision? Compiled, DiagnosticException? Failure)> _compiled = [];

    /// <summary>Compiles one revision. It is called once however many scripts need it, and fails the same way each time.</summary>
    /// <exception cref="DiagnosticException">The migration threw, or recorded what cannot be SQL: everything that is wrong with it.</exception>
    public CompiledRevision Compile(Revision revision, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(revision);
        if (!_compiled.TryGetValue((revision.Id, direction), out var result))
        {
            try
            {
                result = (CompileNow(revision, direction), null);
            }
            catch (DiagnosticException exception)
            {
                result = (null, exception);
            }

            _compiled.Add((revision.Id, direction), result);
        }

        return result.Compiled ?? throw new DiagnosticException(result.Failure!.Diagnostics);
    }

    /// <summary>Speeds up the calls of <see cref="Compile"/> that follow, one for each of these revisions, in this order; to be disposed after them.</summary>
    internal IDisposable? Expect(IEnumerable<(Revision Revision, Direction Direction)> revisions) =>
        MethodsAhead.Start([.. revisions.Where(item => !_compiled.ContainsKey((item.Revision.Id, item.Direction))).Select(item => (chain.TypeOf(item.Revision), item.Direction))]);

    private CompiledRevision CompileNow(Revision revision, Direction direction)
    {
        var operations = Record(revision, MethodOf(direction));
        var steps = new StepWriter(revision, direction);
        foreach (var recorded in operations)
        {
            steps.Add(recorded);
        }

        Diagnostic[] changed = steps.Faults.Count > 0 ? [] : [.. Repetition.Compare(revision, direction, operations, Record(revision, MethodOf(direction)))];
        return steps.Faults.Count > 0
            ? throw new DiagnosticException(steps.Faults)
            : new CompiledRevision(revision, steps.Steps, chain.OnlineOnly(revision), [.. steps.Warnings, .. changed])
            {
                Operations = [.. operations.Select(recorded => recorded.Operation)],
            };
    }

    /// <summary>The statements of the rows to try a revision with; none for most.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Compile"/>; RET5114 for what is no statement of a transaction.</exception>
    internal IReadOnlyList<(string Sql, SourceLocation Location)> CompileSeed(Revision revision)
    {
        var steps = new StepWriter(revision, Direction.Up);
        foreach (var recorded in Record(revision, nameof(Migration.Seed)))
        {
            steps.Add(recorded);
        }

        if (steps.Faults.Count > 0)
        {
            throw new DiagnosticException(steps.Faults);
        }

        return
        [
            .. steps.Steps.Select(step => step is StatementStep { IsAlone: false, Statement.Sql: var sql }
                ? (sql, step.Location)
                : throw Rules.SeedFailed.Error($"Seed of revision {revision.Id} may only record statements that can run in a transaction, such as op.BulkInsert and op.Execute.", step.Location)),
        ];
    }

    private static string MethodOf(Direction direction) => direction == Direction.Up ? nameof(Migration.Upgrade) : nameof(Migration.Downgrade);

    private IReadOnlyList<RecordedOperation> Record(Revision revision, string method)
    {
        progress?.Invoke(revision, method);
        var migration = UserCode.Call(revision, "The constructor", () => chain.Create(revision));
        return UserCode.Call(revision, method, () =>
        {
            if (migration.GetType().GetMethod(method, [typeof(MigrationBuilder)])?.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false) is true)
            {
                throw Rules.AsyncMigration.Error(
                    $"{method} of revision {revision.Id} ({revision.TypeName}) is async, so that it returns before it has recorded everything: take async and await out, "
                    + "or use op.Run for what needs a connection.");
            }

            var op = new MigrationBuilder();
            switch (method)
            {
                case nameof(Migration.Upgrade):
                    migration.Upgrade(op);
                    break;
                case nameof(Migration.Downgrade):
                    migration.Downgrade(op);
                    break;
                default:
                    migration.Seed(op);
                    break;
            }

            return op.Operations;
        });
    }
}
