using Npgsql;
using Retort.Engine;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>Makes and drops databases of a server.</summary>
/// <param name="connection">How to connect to the database from which that is done.</param>
/// <param name="target">The same, for messages.</param>
/// <param name="major">The server's major version.</param>
/// <param name="tell">Is given lines for a person.</param>
internal sealed class ScratchSession(NpgsqlConnectionStringBuilder connection, ConnectionTarget target, int major, Action<string> tell)
{
    private static readonly TimeSpan CreateLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DropLimit = TimeSpan.FromSeconds(30);

    /// <summary>The server's major version.</summary>
    public int Major => major;

    /// <summary>How to connect to one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Makes a database.</summary>
    /// <exception cref="DiagnosticException">RET5102.</exception>
    public async Task CreateAsync(string name, string? template, CancellationToken cancellationToken)
    {
        // What a text sorts as must not depend on the machine.
        const string Locale = " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
        var modern = major >= 15;
        var sql = $"CREATE DATABASE {Identifier.Quote(name)} TEMPLATE {Identifier.Quote(template ?? "template0")}"
            + (template is null ? Locale + (modern ? " LOCALE_PROVIDER libc" : "") : "")

            // The way of version 15 and later, through the log, takes twice as long.
            + (modern ? " STRATEGY FILE_COPY" : "");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CreateLimit);
        try
        {
            await ExecuteAsync(sql, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Rules.ScratchFailed.Error($"No throwaway database could be made on the server of {target.Name}: it took too long.");
        }
        catch (NpgsqlException exception)
        {
            var help = exception is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } ? " Grant the role CREATEDB." : "";
            throw Rules.ScratchFailed.Error($"No throwaway database could be made on the server of {target.Name}: {ConnectionFault.Sentence(exception, target)}{help}");
        }
    }

    /// <summary>Drops a database, whoever is still connected. Throws nothing.</summary>
    public async Task DropAsync(string name)
    {
        using var limit = new CancellationTokenSource(DropLimit);
        try
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {Identifier.Quote(name)} WITH (FORCE)", limit.Token);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or IOException)
        {
            tell($"the throwaway database {name} could not be dropped: {ConnectionFault.Sentence(exception, target)}");
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var opened = target.Create();
        await opened.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
