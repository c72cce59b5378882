using Retort.Compilation;
using Retort.Revisions;

namespace Retort.RoundTrip;

/// <summary>The way of one revision: up, down, up.</summary>
internal sealed class Journey(TripContext context, RevisionCompiler compiler, Revision revision)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What came of it.</summary>
    public TripOutcome Outcome { get; private set; } = TripOutcome.Passed;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether it could not even be applied: then nothing that comes after it can be tried.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>The state in which the database is left; null where nobody has looked.</summary>
    public DatabaseSnapshot? State { get; private set; }

    /// <summary>Goes it.</summary>
    /// <param name="database">Where all that comes before is applied; it is left with the revision applied, unless something fails.</param>
    /// <param name="state">Its state, if somebody has looked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Journey> RunAsync(TripDatabase database, DatabaseSnapshot? state, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Seed() is not { } seed)
        {
            return this;
        }

        if (seed.Count == 0)
        {
            State = await GoAsync(database, state ?? await database.ReadAsync(cancellationToken), cancellationToken);
            return this;
        }

        // Rows to try one revision with are not in the way of the next: they go into a copy.
        string[] roles = [];
        await using (var copy = await database.CopyAsync(cancellationToken))
        {
            if (!await StepAsync(() => copy.SeedAsync([.. seed, ("SET CONSTRAINTS ALL IMMEDIATE", seed[^1].Location)], cancellationToken), "before its round trip"))
            {
                return this;
            }

            var before = await copy.ReadAsync(cancellationToken);
            var after = await GoAsync(copy, before, cancellationToken);
            if (Outcome == TripOutcome.Passed)
            {
                // What a revision makes outside its database, roles say, is in the way of the next line otherwise.
                await StepAsync(() => copy.StepAsync(Direction.Down, revision.Id, cancellationToken), "on the way back of its round trip");
            }
            else if (Outcome == TripOutcome.Irreversible)
            {
                roles = [.. Roles(after!).Except(Roles(before))];
            }
        }

        await context.DropRolesAsync(roles, cancellationToken);
        if (Outcome != TripOutcome.Failed)
        {
            IsStuck = !await StepAsync(() => database.StepAsync(Direction.Up, revision.Id, cancellationToken), "without the rows to try it with");
        }

        return this;
    }

    private async Task<DatabaseSnapshot?> GoAsync(TripDatabase database, DatabaseSnapshot before, CancellationToken cancellationToken)
    {
        if (!await StepAsync(() => database.StepAsync(Direction.Up, revision.Id, cancellationToken), "in the upgrade of its round trip"))
        {
            IsStuck = true;
            return null;
        }

        var first = await database.ReadAsync(cancellationToken);
        if (IsIrreversible())
        {
            Outcome = Outcome == TripOutcome.Failed ? Outcome : TripOutcome.Irreversible;
            return first;
        }

        if (Outcome == TripOutcome.Failed || !await StepAsync(() => database.StepAsync(Direction.Down, revision.Id, cancellationToken), "in the downgrade of its round trip"))
        {
            return null;
        }

        Add(await Differences.OfDowngradeAsync(revision, before, await database.ReadAsync(cancellationToken), () => context.PristineAsync(cancellationToken)));
        if (Outcome == TripOutcome.Failed || !await StepAsync(() => database.StepAsync(Direction.Up, revision.Id, cancellationToken), "in the second upgrade of its round trip"))
        {
            return null;
        }

        var second = await database.ReadAsync(cancellationToken);
        Add(await Differences.OfUpgradeAsync(revision, first, second, () => context.PristineAsync(cancellationToken)));
        return second;
    }

    private static IEnumerable<string> Roles(DatabaseSnapshot state) => state.Catalog.Objects.Where(what => what.Kind == "role").Select(what => what.Name);

    private bool IsIrreversible()
    {
        try
        {
            return compiler.Compile(revision, Direction.Down).Steps.OfType<IrreversibleStep>().Any();
        }
        catch (DiagnosticException exception)
        {
            Add(exception.Diagnostics);
            return false;
        }
    }

    private IReadOnlyList<(string Sql, SourceLocation Location)>? Seed()
    {
        try
        {
            return compiler.CompileSeed(revision);
        }
        catch (DiagnosticException exception)
        {
            Add(exception.Diagnostics);
            return null;
        }
    }

    /// <summary>Does what may fail, and takes down when it does.</summary>
    private async Task<bool> StepAsync(Func<Task> step, string where)
    {
        try
        {
            await step();
            return true;
        }
        catch (DiagnosticException exception)
        {
            Add(exception.Diagnostics.Select(diagnostic => diagnostic with { Notes = [$"revision {revision.Id} failed {where}", .. diagnostic.Notes] }));
            Outcome = TripOutcome.Failed;
            return false;
        }
    }

    private void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _diagnostics.Add(diagnostic);
            Outcome = diagnostic.Severity == Severity.Error ? TripOutcome.Failed : Outcome;
        }
    }
}
