using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>
/// A plan as plain SQL for any client: one transaction a revision, the version table written inside, a guard before each step. The whole text
/// is made before anybody sees a byte of it.
/// </summary>
public sealed class PlainScript
{
    private readonly ScriptText _text = new();
    private readonly VersionRows _rows;
    private readonly Guard _guard;
    private string? _verify;

    private PlainScript(ScriptOptions options)
    {
        _rows = new VersionRows(options.VersionTable);
        _guard = new Guard(_rows);
    }

    /// <summary>Writes a plan.</summary>
    /// <param name="name">The script's name, for its first line.</param>
    /// <param name="plan">The steps.</param>
    /// <param name="compiler">Makes statements of them.</param>
    /// <param name="options">The version table.</param>
    /// <exception cref="DiagnosticException">A migration failed, or cannot be SQL.</exception>
    public static Script Write(string name, RevisionPlan plan, RevisionCompiler compiler, ScriptOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(options);
        return new PlainScript(options).Write(name, plan, compiler);
    }

    private Script Write(string name, RevisionPlan plan, RevisionCompiler compiler)
    {
        _text.Comment($"{name}: {State(plan.RowsBefore)} -> {State(plan.RowsAfter)}");
        _text.Comment("Run it with psql -v ON_ERROR_STOP=1 -f, or any client that sends one statement after the other.");
        Lines(Guard.Open());
        if (plan.RowsBefore.Count == 0)
        {
            _text.Line(_rows.Create);
        }

        var diagnostics = new List<Diagnostic>();
        foreach (var step in plan.Steps)
        {
            var compiled = compiler.Compile(step.Revision, step.Direction);
            _text.Line().Comment($"{Arrow(step)} {step.Revision.Message}");
            if (Stop.For(compiled, step) is { } stop)
            {
                Lines(_guard.Begin(step.RowsBefore, _verify));
                _text.Comment(stop.Comment).Line(stop.Raise).Line("COMMIT;");
                diagnostics.Add(stop.Diagnostic(name));
                break;
            }

            WriteStep(step, compiled);
        }

        _text.Line();
        Lines(Guard.Close());
        return new Script(name, _text.ToString(), diagnostics);
    }

    private void WriteStep(RevisionStep step, CompiledRevision compiled)
    {
        var open = false;
        foreach (var statement in compiled.Steps.Cast<StatementStep>().Select(part => part.Statement))
        {
            if (statement.Scope == StatementScope.Alone)
            {
                if (open)
                {
                    Lines(_guard.Commit());
                }

                open = false;
                Lines(_guard.Alone(step.RowsBefore, _verify));
                _verify = statement.Verify;
            }
            else if (!open)
            {
                Begin(step);
                open = true;
            }

            _text.Statement(statement);
        }

        if (!open)
        {
            Begin(step);
        }

        Lines(_rows.Write(step.Change));
        Lines(_guard.Commit());
    }

    private void Begin(RevisionStep step)
    {
        Lines(_guard.Begin(step.RowsBefore, _verify));
        _verify = null;
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Line(line);
        }
    }

    private static string State(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);

    private static string Arrow(RevisionStep step) => $"{State(step.RowsBefore)} -> {State(step.RowsAfter)}:";
}
