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
        var operations = Record(revision, direction);
        var steps = new StepWriter(revision, direction);
        foreach (var recorded in operations)
        {
            steps.Add(recorded);
        }

        Diagnostic[] changed = steps.Faults.Count > 0 ? [] : [.. Repetition.Compare(revision, direction, operations, Record(revision, direction))];
        return steps.Faults.Count > 0
            ? throw new DiagnosticException(steps.Faults)
            : new CompiledRevision(revision, steps.Steps, chain.OnlineOnly(revision), [.. steps.Warnings, .. changed])
            {
                Operations = [.. operations.Select(recorded => recorded.Operation)],
            };
    }

    private IReadOnlyList<RecordedOperation> Record(Revision revision, Direction direction)
    {
        var method = direction == Direction.Up ? nameof(Migration.Upgrade) : nameof(Migration.Downgrade);
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
    }
}
