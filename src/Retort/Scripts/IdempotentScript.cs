using System.Globalization;
using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>
/// Everything from base to the heads as a script for psql that applies only what a database lacks, from whatever state it is in. Statements stay
/// at top level between <c>\if</c> and <c>\endif</c>: inside DO blocks they would mean something else.
/// </summary>
public sealed class IdempotentScript
{
    // psql keeps its variables in a list, so there is a number of them that does not grow with the chain.
    private const int Chunk = 100;

    private readonly ScriptText _text = new();
    private readonly List<Diagnostic> _warnings = [];
    private readonly ScriptOptions _options;
    private readonly VersionRows _rows;
    private readonly RevisionGraph _graph;

    private IdempotentScript(RevisionGraph graph, ScriptOptions options)
    {
        _graph = graph;
        _options = options;
        _rows = new VersionRows(options.VersionTable);
    }

    /// <summary>Writes it.</summary>
    /// <param name="name">The script's name, for its first line.</param>
    /// <param name="graph">The chain.</param>
    /// <param name="plan">From base to the heads.</param>
    /// <param name="compiler">Makes statements of the steps.</param>
    /// <param name="options">The version table.</param>
    /// <exception cref="DiagnosticException">What is wrong with the migrations, all of it: they threw, or cannot be SQL.</exception>
    public static Script Write(string name, RevisionGraph graph, RevisionPlan plan, RevisionCompiler compiler, ScriptOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(options);
        ScriptFaults.Check(compiler, plan.Steps.Select(step => (step.Revision, step.Direction)));
        return new IdempotentScript(graph, options).Write(name, plan, compiler);
    }

    private Script Write(string name, RevisionPlan plan, RevisionCompiler compiler)
    {
        _text.Comment($"{name}: to {(plan.RowsAfter.Count == 0 ? "base" : string.Join(", ", plan.RowsAfter))} from wherever the database is");
        _text.Comment("Run it with psql -f, any number of times. It stops at the first error.");
        _text.Lines(
        [
            "\\set ON_ERROR_STOP on", "\\set ON_ERROR_ROLLBACK off", "\\set AUTOCOMMIT on", "\\set SINGLELINE off", "\\set FETCH_COUNT 0",
            "\\set retort_client psql", "SET retort.client = :'retort_client';",
        ]);
        _text.Lines(Session.Open(_options.VersionTable, "psql"));
        _text.Line(DoBlock.Write([_rows.Create]));
        if (!plan.IsEmpty)
        {
            _text.Line().Comment("what this chain knows, and what of it the database lacks");
            _text.Line(new AppliedBlock(_rows, _graph, plan).Write());
            _text.Line("SELECT current_setting('retort.needed') AS retort_needed \\gset");
        }

        for (var i = 0; i < plan.Steps.Count; i++)
        {
            if (i % Chunk == 0)
            {
                Needed(i, Math.Min(Chunk, plan.Steps.Count - i));
            }

            WriteStep(plan.Steps[i], i % Chunk, compiler.Compile(plan.Steps[i].Revision, Direction.Up));
        }

        _text.Line().Lines(Session.Close(DoBlock.Write(
        [
            $"IF {_rows.Current} <> {VersionRows.Array(plan.RowsAfter)} THEN {Raise.Error("Retort: this script did not come to its end.")} END IF;",
        ])));
        _text.Line("RESET retort.needed;").Line("RESET retort.rows;").Line("RESET retort.client;");
        return new Script(name, _text.ToString(), _warnings);
    }

    private void Needed(int start, int count)
    {
        var columns = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"substr(n, {start + i + 1}, 1) = '1' AS retort_{i}"));
        _text.Line().Line($"SELECT {string.Join(", ", columns)} FROM (SELECT :'retort_needed'::text AS n) AS needed \\gset");
    }

    private void WriteStep(RevisionStep step, int variable, CompiledRevision compiled)
    {
        _warnings.AddRange(compiled.Warnings);
        _text.Line().Comment($"{step.Revision.Id}: {step.Revision.Message}");
        _text.Line(string.Create(CultureInfo.InvariantCulture, $"\\if :retort_{variable}"));
        if (Stop.For(compiled, step) is { } stop)
        {
            _text.Comment(stop.Comment).Line(stop.Raise);
        }
        else
        {
            WriteParts(step.Revision, ScriptParts.Of(compiled));
        }

        _text.Line("\\endif");
    }

    private void WriteParts(Revision revision, IReadOnlyList<(bool IsTransaction, IReadOnlyList<Statement> Statements)> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (isTransaction, statements) = parts[i];
            if (!isTransaction)
            {
                _text.Lines(i == 0 ? [DoBlock.Write(Unmoved(locks: false))] : []);
                Alone(statements[0]);
                continue;
            }

            _text.Line("BEGIN;").Lines(i == 0 ? [DoBlock.Write(Unmoved(locks: true))] : []);
            foreach (var statement in statements)
            {
                _text.Statement(statement);
            }

            _text.Lines(i < parts.Count - 1 ? [] : [DoBlock.Write([.. i == 0 ? [Session.RestorePath] : Unmoved(locks: true), .. Record(revision)])]).Line("COMMIT;");
        }
    }

    /// <summary>A step that a run before this one may have done already, and died before it could say so.</summary>
    private void Alone(Statement statement)
    {
        if (LoneStatement.Of(statement.Sql).Repair is var (condition, repair))
        {
            _text.Comment("what a run that died while it made this index has left");
            _text.Line($"SELECT {PsqlText.Escape(condition)} AS retort_broken \\gset").Line("\\if :retort_broken").Line($"{PsqlText.Escape(repair)};").Line("\\endif");
        }

        if (statement.Verify is not { } verify)
        {
            _text.Statement(statement);
            return;
        }

        _text.Line($"SELECT ({PsqlText.Escape(verify)}) IS NOT TRUE AS retort_undone \\gset").Line("\\if :retort_undone").Statement(statement).Line("\\endif");
        _text.Line(DoBlock.Write([$"IF ({verify}) IS NOT TRUE THEN {Raise.Error("Retort: the statement before this one had no effect.")} END IF;"]));
    }

    private IEnumerable<string> Unmoved(bool locks) =>
    [
        Session.RestorePath,
        .. locks ? [_rows.Lock] : Array.Empty<string>(),
        $"IF {_rows.Current}::text IS DISTINCT FROM current_setting('retort.rows', true) THEN "
        + $"{Raise.Error("Retort: another run has moved this database meanwhile. Run the script again.")} END IF;",
    ];

    /// <summary>Whatever the rows are: those right below the revision are not the highest any more, and it is.</summary>
    private IEnumerable<string> Record(Revision revision)
    {
        var below = _graph.Parents(revision.Id).Concat(_graph.Dependencies(revision.Id)).Select(node => Literal.Text(node.Id)).Distinct().ToList();
        if (below.Count > 0)
        {
            yield return $"DELETE FROM {_rows.Table} WHERE version_num IN ({string.Join(", ", below)});";
        }

        yield return $"INSERT INTO {_rows.Table} (version_num) VALUES ({Literal.Text(revision.Id)});";
        yield return _rows.Remember;
    }
}
