using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>
/// What keeps a plain script from doing harm where it does not belong, also in a client that goes on after an error. Inside a transaction the
/// guard raises, which dooms the transaction. A step outside one is preceded by <c>default_transaction_read_only = on</c>, which only a guard
/// that found everything as it must be takes back. The setting <c>retort.step</c> counts the transactions that this session has committed and the
/// statements outside one that it was allowed; it is set inside each transaction, so that it is lost with one that fails, and nothing after a
/// failed step runs. Whether a statement outside a transaction succeeded cannot be counted: the guard after it asks for its effect.
/// </summary>
internal sealed class Guard(VersionRows rows)
{
    private int _step;
    private string? _verify;

    /// <summary>Makes the version table where there is none, in the transaction that needs it first.</summary>
    public bool CreateTable { get; set; }

    /// <summary>Begins a transaction.</summary>
    /// <param name="expected">What the rows must be, or null inside a revision whose rows were looked at already.</param>
    public IEnumerable<string> Begin(IReadOnlyList<string>? expected)
    {
        var create = CreateTable ? rows.Create : null;
        CreateTable = false;
        return ["BEGIN;", DoBlock.Write([.. Steps(Raise.Error), .. expected is null ? [] : Rows(expected, Raise.ErrorOf, create, locks: true)], "is_at text[];")];
    }

    /// <summary>A transaction that writes the version table and runs nothing else. The table is made where the rows may be none.</summary>
    /// <param name="expected">What the rows must be; null for whatever they are.</param>
    /// <param name="writes">Statements of PL/pgSQL.</param>
    public IEnumerable<string> Write(IReadOnlyList<string>? expected, IEnumerable<string> writes) =>
    [
        "BEGIN;",
        DoBlock.Write(
            [
                .. Steps(Raise.Error),
                .. expected is null ? [Session.RestorePath, rows.Create, rows.Lock] : Rows(expected, Raise.ErrorOf, expected.Count == 0 ? rows.Create : null, locks: true),
                .. writes,
                $"PERFORM set_config('retort.step', '{++_step}', false);",
            ],
            "is_at text[];"),
        "COMMIT;",
    ];

    /// <summary>Ends a transaction in the middle of a revision, and counts it.</summary>
    public IEnumerable<string> Commit() => [$"SET retort.step = '{++_step}';", "COMMIT;"];

    /// <summary>Records the revision, and ends its last transaction.</summary>
    /// <param name="step">The revision with its rows.</param>
    /// <param name="locked">Whether the rows are locked since this transaction began.</param>
    public IEnumerable<string> Commit(RevisionStep step, bool locked) =>
    [
        DoBlock.Write(
            [
                .. locked ? [Session.RestorePath] : Rows(step.RowsBefore, Raise.ErrorOf, null, locks: true),
                .. rows.Write(step.Change),
                $"PERFORM set_config('retort.step', '{++_step}', false);",
            ],
            "is_at text[];"),
        "COMMIT;",
    ];

    /// <summary>Lets the next statement, outside a transaction, write only where the rows are <paramref name="expected"/>.</summary>
    /// <param name="expected">As for <see cref="Begin"/>.</param>
    /// <param name="statement">The statement.</param>
    public IEnumerable<string> Alone(IReadOnlyList<string>? expected, Statement statement)
    {
        string[] create = CreateTable ? [.. Begin([]), .. Commit()] : [];
        var nature = LoneStatement.Of(statement.Sql);
        Func<string, string> fail = nature.IsStoppedByReadOnly ? Raise.ErrorOf : Raise.EndSessionOf;
        string[] done = nature is { FailsWhenDone: true, Verify: { } verify }
            ? [$"IF ({verify}) THEN {fail(Literal.Text("Retort: what the next statement makes or drops is so already, perhaps by a run that died after it. It is not run."))} END IF;"]
            : [];
        string[] guard =
        [
            .. Steps(message => fail(Literal.Text(message))),
            .. expected is null ? [] : Rows(expected, fail, null, locks: false),
            .. done,
            $"PERFORM set_config('retort.step', '{++_step}', false), set_config('default_transaction_read_only', 'off', false);",
        ];
        _verify = statement.Verify;
        return [.. create, "SET default_transaction_read_only = on;", DoBlock.Write(guard, "is_at text[];")];
    }

    /// <summary>The last word: a client that went on after errors says at its end that the script did not.</summary>
    public string End(IReadOnlyList<string> expected) => DoBlock.Write(
        [
            $"IF current_setting('retort.step', true) IS DISTINCT FROM '{_step}' THEN "
            + Raise.Error($"Retort: this script did not come to its end, {(expected.Count == 0 ? "base" : string.Join(", ", expected))}. The errors above say why.") + " END IF;",
        ]);

    private IEnumerable<string> Steps(Func<string, string> fail)
    {
        yield return $"IF current_setting('retort.step', true) IS DISTINCT FROM '{_step}' THEN {fail("Retort: an earlier step of this script failed, so this one is not run.")} END IF;";
        if (_verify is { } verify)
        {
            yield return $"IF ({verify}) IS NOT TRUE THEN {fail("Retort: the statement before this step had no effect, so nothing after it is run.")} END IF;";
            _verify = null;
        }
    }

    private IEnumerable<string> Rows(IReadOnlyList<string> expected, Func<string, string> fail, string? create, bool locks)
    {
        var wanted = $"Retort: this step is for a database at {(expected.Count == 0 ? "base" : string.Join(", ", expected))}.";
        yield return Session.RestorePath;
        yield return create ?? $"IF {rows.Missing} THEN {fail(Literal.Text($"{wanted} This one has no table {rows.Table}, and is not changed."))} END IF;";
        if (locks)
        {
            yield return rows.Lock;
        }

        yield return $"is_at := {rows.Current};";
        yield return $"IF is_at <> {VersionRows.Array(expected)} THEN "
            + fail($"{Literal.Text($"{wanted} This one is at ")} || coalesce(nullif(array_to_string(is_at, ', '), ''), 'base') || ', and is not changed.'") + " END IF;";
    }
}
