using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>
/// A plan as plain SQL for any client: one transaction a revision, the version table written inside, a guard before each step. The whole text
/// is made before anybody sees a byte of it.
/// </summary>
public sealed class PlainScript
{
    private readonly ScriptText _text = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ScriptOptions _options;
    private readonly Guard _guard;

    private PlainScript(ScriptOptions options)
    {
        _options = options;
        _guard = new Guard(new VersionRows(options.VersionTable));
    }

    /// <summary>Writes a plan.</summary>
    /// <param name="name">The script's name, for its first line.</param>
    /// <param name="plan">The steps.</param>
    /// <param name="compiler">Makes statements of them.</param>
    /// <param name="options">The version table.</param>
    /// <exception cref="DiagnosticException">What is wrong with the migrations, all of it: they threw, or cannot be SQL.</exception>
    public static Script Write(string name, RevisionPlan plan, RevisionCompiler compiler, ScriptOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(options);
        ScriptFaults.Check(compiler, plan.Steps.Select(step => (step.Revision, step.Direction)));
        return new PlainScript(options).Write(name, plan, compiler);
    }

    private Script Write(string name, RevisionPlan plan, RevisionCompiler compiler)
    {
        _text.Comment($"{name}: {State(plan.RowsBefore)} -> {State(plan.RowsAfter)}");
        _text.Comment("Run it with psql -v ON_ERROR_STOP=1 -f, or any client that sends one statement after the other.");
        _text.Lines(Session.Open(_options.VersionTable));
        _guard.CreateTable = plan.RowsBefore.Count == 0 && plan.Direction == Direction.Up;
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var step = plan.Steps[i];
            var compiled = compiler.Compile(step.Revision, step.Direction);
            _diagnostics.AddRange(compiled.Warnings);
            _text.Line().Comment($"{State(step.RowsBefore)} -> {State(step.RowsAfter)}: {step.Revision.Message}");
            if (Stop.For(compiled, step) is { } stop)
            {
                _text.Lines(_guard.Begin(step.RowsBefore)).Comment(stop.Comment).Line(stop.Raise).Line("COMMIT;");
                _diagnostics.Add(stop.Diagnostic(name, i == plan.Steps.Count - 1));
                break;
            }

            WriteStep(step, compiled);
        }

        _text.Line().Lines(Session.Close(_guard.End(plan.RowsAfter)));
        return new Script(name, _text.ToString(), _diagnostics);
    }

    private void WriteStep(RevisionStep step, CompiledRevision compiled)
    {
        var parts = ScriptParts.Of(compiled);
        for (var i = 0; i < parts.Count; i++)
        {
            var (isTransaction, statements) = parts[i];
            var expected = i == 0 ? step.RowsBefore : null;
            _text.Lines(isTransaction ? _guard.Begin(expected) : _guard.Alone(expected, statements[0]));
            foreach (var statement in statements)
            {
                _text.Statement(statement);
            }

            if (isTransaction)
            {
                _text.Lines(i < parts.Count - 1 ? _guard.Commit() : _guard.Commit(step, locked: i == 0));
            }
        }
    }

    private static string State(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);
}
