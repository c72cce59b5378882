using System.Collections.Concurrent;
using System.Reflection;
using Retort.Revisions;

namespace Retort.Testing;

/// <summary>
/// Tests of the migrations of an assembly, as plain methods for any test framework: each throws where its test fails. The round trips of all
/// revisions are one walk on one throwaway database, which the first test to ask begins and which every test waits for as far as its own revision.
/// </summary>
public sealed class MigrationTests
{
    private static readonly ConcurrentDictionary<(Assembly Assembly, MigrationTestOptions Options), MigrationTests> Known = [];

    private readonly Assembly _assembly;
    private readonly MigrationTestOptions _options;
    private readonly Lazy<Walk> _walk;

    private MigrationTests(Assembly assembly, MigrationTestOptions options)
    {
        _assembly = assembly;
        _options = options;
        _walk = new(() => Walk.Begin(Load(), options));
    }

    /// <summary>
    /// The names of all revisions in order, each its id and its message: <c>3f2a9c1b7d04 add phone to users</c>. They are there for a chain with faults
    /// too, so that <see cref="CheckChain"/> can say which.
    /// </summary>
    public IReadOnlyList<string> Revisions => [.. Load().Graph.Revisions.Select(revision => $"{revision.Id} {revision.Message.ReplaceLineEndings(" ")}".TrimEnd())];

    /// <summary>The tests of the assembly that a migration is in.</summary>
    /// <typeparam name="TMigration">Any migration of the assembly.</typeparam>
    public static MigrationTests Of<TMigration>(MigrationTestOptions? options = null)
        where TMigration : Migration => Of(typeof(TMigration).Assembly, options);

    /// <summary>The tests of an assembly.</summary>
    public static MigrationTests Of(Assembly assembly, MigrationTestOptions? options = null) =>
        Known.GetOrAdd((assembly, options ?? new MigrationTestOptions()), key => new(key.Assembly, key.Options));

    /// <summary>The chain has no fault: one head, no missing parent, no cycle, no id twice.</summary>
    /// <exception cref="MigrationTestException">It has: all of them.</exception>
    public void CheckChain()
    {
        if (Load().Faults is { Count: > 0 } faults)
        {
            throw new MigrationTestException(faults);
        }
    }

    /// <summary>
    /// No revision is missing for what the model asks for. The revisions are replayed in memory, without a database: what raw SQL does to the schema is not
    /// known there unless its <c>effect:</c> says so, and the objects that it names are not compared.
    /// </summary>
    /// <exception cref="MigrationTestException">One is missing: all that it would have to do, with the places in the model; or there is no model, or it cannot be read.</exception>
    public void CheckModel()
    {
        try
        {
            ModelCheck.InMemory(Load(), _options);
        }
        catch (DiagnosticException exception)
        {
            throw new MigrationTestException(exception.Diagnostics);
        }
    }

    /// <summary>
    /// A database that all revisions were applied to is what the model asks for. This is <see cref="CheckModel"/> on a throwaway database, which knows what raw SQL
    /// does, and how expressions are written.
    /// </summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MigrationTestException">It is not: all that a revision would have to do; or one fails, there is no model, or no throwaway database can be made.</exception>
    public async Task CheckDatabaseAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await ModelCheck.OnServerAsync(Load(), _options, cancellationToken);
        }
        catch (DiagnosticException exception)
        {
            throw new MigrationTestException(exception.Diagnostics);
        }
    }

    /// <summary>
    /// A revision goes up, down and up again on all that come before it, and the way back is exact. One that says with <c>op.Irreversible</c> that it
    /// has none is applied only.
    /// </summary>
    /// <param name="revision">One of <see cref="Revisions"/>, or an id.</param>
    /// <param name="cancellationToken">Stops waiting; the walk goes on for the other tests.</param>
    /// <exception cref="MigrationTestException">It is not, or something failed on the way.</exception>
    public Task RoundTripAsync(string revision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return _walk.Value.ResultAsync(revision.Split(' ')[0], cancellationToken);
    }

    private MigrationChain Load() => MigrationChain.Load(_assembly, new RevisionGraphOptions { AllowMultipleHeads = _options.AllowMultipleHeads });
}
