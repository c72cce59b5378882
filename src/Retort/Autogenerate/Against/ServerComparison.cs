using Npgsql;
using Retort.Autogenerate.Comparing;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;

namespace Retort.Autogenerate.Against;

/// <summary>Compares a model with what a server has.</summary>
/// <param name="found">The model.</param>
/// <param name="versionTable">The version table.</param>
internal sealed class ServerComparison(FoundModel found, QualifiedName versionTable)
{
    /// <summary>Compares it with what the revisions make of a throwaway database.</summary>
    /// <exception cref="DiagnosticException">A revision fails; RET4035.</exception>
    public async Task<SchemaComparison> WithRevisionsAsync(MigrationChain chain, IThrowawayServer server, CancellationToken cancellationToken)
    {
        DatabaseSchema present;
        await using (var database = await server.CreateAsync(null, cancellationToken))
        {
            var options = new MigratorOptions { VersionTable = versionTable, LockTimeout = TimeSpan.Zero };
            await new Migrator(chain, database.ConnectionString, options).UpgradeAsync("heads", cancellationToken);
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            present = await LiveSchema.ReadAsync(connection, versionTable, cancellationToken);
        }

        var pair = Pair(present);
        return Same(pair) ?? await AskAsync(pair, server, cancellationToken);
    }

    /// <summary>Compares it with what a database has. A throwaway server is started only where anything differs.</summary>
    /// <param name="present">What the database has.</param>
    /// <param name="start">Starts one; its fault is a warning.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">RET4035.</exception>
    public async Task<SchemaComparison> WithDatabaseAsync(DatabaseSchema present, Func<Task<ThrowawayLease>> start, CancellationToken cancellationToken)
    {
        var pair = Pair(present);
        if (Same(pair) is { } same)
        {
            return same;
        }

        await using var lease = await start();
        return lease.Server is { } server ? await AskAsync(pair, server, cancellationToken)
            : lease.Refusal is { } refusal ? Careful(pair, $"there is no throwaway server to ask: {refusal}")
            : Careful(pair, "no throwaway server was to be asked.", isWanted: true);
    }

    // The schema of the version table is there for that, whatever the model says of it.
    private SchemaPair Pair(DatabaseSchema present)
    {
        var pair = found.With(present, []);
        return versionTable.Schema is { } place && pair.From.Schemas.Contains(place) && !pair.To.Schemas.Contains(place)
            ? pair with { To = pair.To with { Schemas = [.. pair.To.Schemas.Append(place).Order(StringComparer.Ordinal)] } }
            : pair;
    }

    // Nobody need be asked where not even words differ.
    private SchemaComparison? Same(SchemaPair pair) => SchemaDiff.Between(pair.From, pair.To, withCasts: true).IsEmpty ? SchemaComparison.Of(found, pair, []) : null;

    private async Task<SchemaComparison> AskAsync(SchemaPair pair, IThrowawayServer server, CancellationToken cancellationToken)
    {
        var words = new ThrowawayWords(server);
        pair = pair with { From = await words.ShareAsync(pair.From, pair.To, cancellationToken) };
        return words.Failed is var (operation, why)
            ? Careful(pair, $"{server.Description} cannot {OperationWords.Of(operation)}: {why}.")
            : SchemaComparison.Of(found, pair, []);
    }

    // Rather silent than wrong.
    private SchemaComparison Careful(SchemaPair pair, string why, bool isWanted = false)
    {
        var unsure = SchemaDiff.Between(pair.From, pair.To, withCasts: false).Unsure;
        var taken = unsure.Count == 0 ? "" : $" {string.Join(", ", unsure)} {(unsure.Count == 1 ? "was taken for the same, though its text differs" : "were taken for the same, though their texts differ")}.";
        return SchemaComparison.Of(
            found,
            pair,
            isWanted && unsure.Count == 0 ? [] : [Rules.WordsCompared.At(null, $"Expressions were compared by their words, without casts and blanks, since {why}{taken}")],
            withCasts: false);
    }
}
