using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What a run will do: everything is compiled before anything is changed.</summary>
/// <param name="Direction">Which way it was asked to go.</param>
/// <param name="RowsBefore">The rows that the version table has.</param>
/// <param name="RowsAfter">Those that it will have.</param>
/// <param name="Findings">The revisions that a dead run left in the middle.</param>
/// <param name="Work">The revisions in order, and the part at which each begins.</param>
internal sealed record PreparedRun(
    Direction Direction,
    IReadOnlyList<string> RowsBefore,
    IReadOnlyList<string> RowsAfter,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<(RevisionStep Step, CompiledRevision Compiled, int Start)> Work)
{
    /// <summary>Whether something runs outside a transaction, or has.</summary>
    public bool NeedsLog => Findings.Count > 0 || Work.Any(item => RevisionPart.Of(item.Compiled).Any(part => !part.IsTransaction));

    public bool IsEmpty => Findings.Count == 0 && Work.Count == 0;

    /// <summary>Makes it.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="compiler">Makes statements of revisions.</param>
    /// <param name="store">What the database remembers.</param>
    /// <param name="findings">The revisions that a dead run left in the middle.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="target">Where to.</param>
    /// <param name="alone">The target is the one revision to apply or undo.</param>
    /// <exception cref="DiagnosticException">Whatever is wrong with the target, or with the revisions on the way.</exception>
    public static PreparedRun Make(RevisionGraph graph, RevisionCompiler compiler, VersionStore store, IReadOnlyList<Finding> findings, Direction direction, string target, bool alone = false)
    {
        var steps = new List<(RevisionStep Step, int Start)>();
        var rows = store.Rows;
        var plan = Way(store.Log.Order(rows));

        // One that lies on the way goes on in its place. Any other is brought to its end first, the way it was going.
        var aside = findings.Where(finding => !finding.HasNoEffect && !plan.Steps.Any(step => step.Revision.Id == finding.Revision && step.Direction == finding.Direction)).ToList();
        foreach (var finding in aside)
        {
            var only = Alone(graph, rows, finding);
            steps.Add((only.Steps[0], finding.Start));
            rows = only.RowsAfter;
        }

        plan = aside.Count == 0 ? plan : Way([]);
        steps.AddRange(plan.Steps.Select(step => (
            step, findings.FirstOrDefault(finding => !aside.Contains(finding) && finding.Revision == step.Revision.Id && finding.Direction == step.Direction)?.Start ?? 0)));
        return new PreparedRun(direction, store.Rows, plan.RowsAfter, findings, Compile(compiler, steps));

        RevisionPlan Way(IEnumerable<string> order) => alone ? graph.StepPlan(rows, target, direction)
            : direction == Direction.Up ? graph.UpgradePlan(rows, target)
            : graph.DowngradePlan(rows, target, order);
    }

    /// <summary>As an event.</summary>
    public Planned Tell(EngineConnection connection) => new(
        connection.Server,
        Direction,
        RowsBefore,
        RowsAfter,
        [.. Work.Select(item => new PlannedStep(
            item.Step.Revision.Id,
            item.Step.Direction,
            item.Step.Revision.Message,
            item.Step.RowsAfter,
            [.. RevisionPart.Of(item.Compiled).Skip(item.Start).SelectMany(part => part.Steps).Select(step => Statement(step, connection.Target))],
            item.Step.Revision.Location))],
        [.. Findings.Select(finding => finding.Attempt.Summary)]);

    private static PlannedStatement Statement(CompiledStep step, ConnectionTarget target) => new(
        step is StatementStep { Statement.Sql: var sql } ? target.Hide(sql) : "-- code given to op.Run", step.IsAlone, step.Location);

    private static RevisionPlan Alone(RevisionGraph graph, IReadOnlyList<string> rows, Finding finding)
    {
        try
        {
            return graph.StepPlan(rows, finding.Revision, finding.Direction);
        }
        catch (DiagnosticException exception) when (exception.Diagnostics[0].Rule == Rules.BadTarget)
        {
            throw Rules.Interrupted.Error(
                $"A run left revision {finding.Revision} in the middle, and the version table was changed by somebody else since, so that it can neither go on nor be undone. "
                + "Bring the database by hand to where its version table says it is, and run 'retort stamp' with that.",
                finding.Compiled.Revision.Location);
        }
    }

    /// <summary>Everything that is wrong at once, so that nobody repairs one fault a run.</summary>
    private static List<(RevisionStep Step, CompiledRevision Compiled, int Start)> Compile(RevisionCompiler compiler, List<(RevisionStep Step, int Start)> steps)
    {
        var work = new List<(RevisionStep Step, CompiledRevision Compiled, int Start)>();
        var faults = new List<Diagnostic>();
        using var ahead = compiler.Expect(steps.Select(item => (item.Step.Revision, item.Step.Direction)));
        foreach (var (step, start) in steps)
        {
            try
            {
                var compiled = compiler.Compile(step.Revision, step.Direction);
                work.Add((step, compiled, start));
                faults.AddRange(compiled.Steps.OfType<IrreversibleStep>().Select(irreversible => Rules.Irreversible.At(
                    irreversible.Location,
                    $"Revision {step.Revision.Id} cannot be undone: {irreversible.Reason.ReplaceLineEndings(" ")} Nothing was changed. Go to {step.Revision.Id} at most, or restore a backup.")));
            }
            catch (DiagnosticException exception)
            {
                faults.AddRange(exception.Diagnostics);
            }
        }

        return faults.Count == 0 ? work : throw new DiagnosticException([.. faults.Distinct()]);
    }
}
