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
    private readonly ScriptText _text = new();
    private readonly VersionRows _rows;

    private IdempotentScript(ScriptOptions options) => _rows = new VersionRows(options.VersionTable);

    /// <summary>Writes it.</summary>
    /// <param name="name">The script's name, for its first line.</param>
    /// <param name="graph">The chain.</param>
    /// <param name="plan">From base to the heads.</param>
    /// <param name="compiler">Makes statements of the steps.</param>
    /// <param name="options">The version table.</param>
    /// <exception cref="DiagnosticException">A migration failed, or cannot be SQL.</exception>
    public static Script Write(string name, RevisionGraph graph, RevisionPlan plan, RevisionCompiler compiler, ScriptOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(options);
        return new IdempotentScript(options).Write(name, graph, plan, compiler);
    }

    private Script Write(string name, RevisionGraph graph, RevisionPlan plan, RevisionCompiler compiler)
    {
        _text.Comment($"{name}: to {(plan.RowsAfter.Count == 0 ? "base" : string.Join(", ", plan.RowsAfter))} from wherever the database is");
        _text.Comment("Run it with psql -f, any number of times. It stops at the first error.");
        _text.Line("\\set ON_ERROR_STOP on");
        Lines(Guard.Open());
        _text.Line("\\set AUTOCOMMIT on");
        _text.Line(_rows.Create);
        Applied(graph, plan);
        foreach (var step in plan.Steps)
        {
            WriteStep(graph, step, compiler.Compile(step.Revision, step.Direction));
        }

        _text.Line();
        Lines(Guard.Close());
        return new Script(name, _text.ToString(), []);
    }

    /// <summary>
    /// Puts what the database has applied into the setting <c>retort.applied</c>: its rows and everything below them. A row that the chain does
    /// not know stops the script.
    /// </summary>
    private void Applied(RevisionGraph graph, RevisionPlan plan)
    {
        var edges = string.Join(",\n    ", plan.Steps.SelectMany(step => Edges(graph, step.Revision)));
        if (edges.Length == 0)
        {
            return;
        }

        _text.Line().Comment("what this chain knows: each revision with its parents and dependencies");
        _text.Line("WITH RECURSIVE edges (id, below) AS (VALUES");
        _text.Line($"    {edges}");
        _text.Line("), applied (id) AS (");
        _text.Line($"    SELECT version_num::text FROM {_rows.Table}");
        _text.Line("    UNION SELECT edges.below FROM edges JOIN applied ON applied.id = edges.id WHERE edges.below IS NOT NULL");
        _text.Line(")");
        _text.Line("SELECT set_config('retort.applied', ' ' || coalesce(string_agg(id, ' '), '') || ' ', false) AS retort_applied,");
        _text.Line("    coalesce(string_agg(id, ', ') FILTER (WHERE id NOT IN (SELECT edges.id FROM edges)), '') AS retort_unknown,");
        _text.Line("    count(*) FILTER (WHERE id NOT IN (SELECT edges.id FROM edges)) > 0 AS retort_is_unknown FROM applied \\gset");
        _text.Line("\\if :retort_is_unknown");
        _text.Line("\\echo 'Retort: this database is at a revision that this script does not know:' :retort_unknown");
        _text.Line(DollarQuote.Do("RAISE EXCEPTION 'Retort: this database is at a revision that this script does not know. Nothing was changed.';"));
        _text.Line("\\endif");
        _text.Line(Remember());
    }

    private static IEnumerable<string> Edges(RevisionGraph graph, Revision revision)
    {
        var below = graph.Parents(revision.Id).Concat(graph.Dependencies(revision.Id)).DistinctBy(node => node.Id).ToList();
        return below.Count == 0
            ? [$"({Literal.Text(revision.Id)}, NULL::text)"]
            : below.Select(node => $"({Literal.Text(revision.Id)}, {Literal.Text(node.Id)})");
    }

    private void WriteStep(RevisionGraph graph, RevisionStep step, CompiledRevision compiled)
    {
        var revision = step.Revision;
        _text.Line().Comment($"{revision.Id}: {revision.Message}");
        _text.Line($"SELECT position({Literal.Text($" {revision.Id} ")} IN current_setting('retort.applied')) = 0 AS retort_needed \\gset");
        _text.Line("\\if :retort_needed");
        if (Stop.For(compiled, step) is { } stop)
        {
            _text.Comment(stop.Comment).Line(stop.Raise);
        }
        else
        {
            WriteStatements(graph, revision, compiled);
        }

        _text.Line("\\endif");
    }

    private void WriteStatements(RevisionGraph graph, Revision revision, CompiledRevision compiled)
    {
        var open = false;
        foreach (var statement in compiled.Steps.Cast<StatementStep>().Select(part => part.Statement))
        {
            if (statement.Scope == StatementScope.Alone)
            {
                if (open)
                {
                    _text.Line("COMMIT;");
                }

                open = false;
                Alone(statement);
                continue;
            }

            if (!open)
            {
                Begin();
                open = true;
            }

            _text.Statement(statement);
        }

        if (!open)
        {
            Begin();
        }

        Record(graph, revision);
        _text.Line("COMMIT;");
    }

    /// <summary>A step that a run before this one may have done already, and died before it could say so.</summary>
    private void Alone(Statement statement)
    {
        if (statement.Verify is null)
        {
            _text.Statement(statement);
            return;
        }

        var verify = PsqlText.Escape(statement.Verify);
        _text.Line($"SELECT ({verify}) IS NOT TRUE AS retort_undone \\gset").Line("\\if :retort_undone").Statement(statement).Line("\\endif");
        _text.Line($"SELECT ({verify}) IS NOT TRUE AS retort_undone \\gset").Line("\\if :retort_undone");
        _text.Line(DollarQuote.Do("RAISE EXCEPTION 'Retort: the statement before this one had no effect.';")).Line("\\endif");
    }

    private void Begin()
    {
        _text.Line("BEGIN;").Line($"LOCK TABLE {_rows.Table} IN SHARE ROW EXCLUSIVE MODE;");
        _text.Line(DollarQuote.Do(
            $"IF {_rows.Current}::text IS DISTINCT FROM current_setting('retort.rows', true) THEN "
            + "RAISE EXCEPTION 'Retort: another run has moved this database meanwhile. Run the script again.'; END IF;"));
    }

    /// <summary>Whatever the rows are: those right below the revision are not the highest any more, and it is.</summary>
    private void Record(RevisionGraph graph, Revision revision)
    {
        var below = graph.Parents(revision.Id).Concat(graph.Dependencies(revision.Id)).Select(node => Literal.Text(node.Id)).Distinct().ToList();
        if (below.Count > 0)
        {
            _text.Line($"DELETE FROM {_rows.Table} WHERE version_num IN ({string.Join(", ", below)});");
        }

        _text.Line($"INSERT INTO {_rows.Table} (version_num) VALUES ({Literal.Text(revision.Id)});");
        _text.Line(Remember());
    }

    private string Remember() => $"SELECT set_config('retort.rows', {_rows.Current}::text, false) AS retort_rows \\gset";

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Line(line);
        }
    }
}
