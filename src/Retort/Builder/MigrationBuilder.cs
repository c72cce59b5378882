using System.Runtime.CompilerServices;
using Npgsql;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

/// <summary>
/// The <c>op</c> that a migration is given: each method records one operation, in order, with the line that called it. Nothing runs.
/// The last two parameters of every method are the compiler's.
/// </summary>
public sealed partial class MigrationBuilder
{
    private readonly List<RecordedOperation> _operations = [];
    private bool _autocommit;
    private string? _verify;

    /// <summary>What was recorded so far.</summary>
    public IReadOnlyList<RecordedOperation> Operations => _operations;

    /// <summary>
    /// Records what <paramref name="operations"/> records as steps outside the revision's transaction. Operations that PostgreSQL refuses
    /// inside one (CREATE INDEX CONCURRENTLY and its like) run outside by themselves and need no block.
    /// </summary>
    /// <param name="operations">Records operations on this builder.</param>
    /// <param name="verify">An SQL expression that is true once the steps have had their effect, for a run that has to be resumed.</param>
    /// <exception cref="DiagnosticException">RET2114: it is async.</exception>
    public void Autocommit(Action operations, string? verify = null)
    {
        ArgumentNullException.ThrowIfNull(operations);
        if (operations.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        {
            throw Rules.AsyncMigration.Error("What op.Autocommit is given is async, so that it returns before it has recorded everything: take async and await out.");
        }

        (var autocommit, var previous) = (_autocommit, _verify);
        (_autocommit, _verify) = (true, verify);
        try
        {
            operations();
        }
        finally
        {
            (_autocommit, _verify) = (autocommit, previous);
        }
    }

    /// <summary>Says that there is no way back. Stands in <see cref="Migration.Downgrade"/>.</summary>
    /// <param name="reason">For the person who tries.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Irreversible(string reason, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Record(new Irreversible(reason), file, line);
    }

    /// <summary>
    /// Code that needs the connection, in the revision's transaction. It cannot become a script: the class must say so with
    /// <see cref="OnlineOnlyAttribute"/>.
    /// </summary>
    /// <param name="action">Is given the migrating connection. It must not commit, roll back or close.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Run(
        Func<NpgsqlConnection, CancellationToken, Task> action,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(action);
        Record(new Run(action), file, line);
    }

    private void Record(Operation operation, string file, int line) =>
        _operations.Add(new RecordedOperation(_autocommit ? new Autocommit(operation, _verify) : operation, new SourceLocation(file, line)));

    private static QualifiedName Name(string name, string? schema) => new(schema, name);
}
