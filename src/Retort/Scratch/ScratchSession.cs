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

    /// <summary>The slots are another server's, which nothing is asked.</summary>
    private const string DropSubscriptions = """
        DO $drop$
        DECLARE
            name text;
        BEGIN
            FOR name IN SELECT s.subname FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database()
            LOOP
                EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I DISABLE', name);
                EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', name);
                EXECUTE pg_catalog.format('DROP SUBSCRIPTION %I', name);
            END LOOP;
        END
        $drop$
        """;

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
            if (template is not null)
            {
                await ExecuteAsync(EndSessions(template), limit.Token);
            }

            await ExecuteAsync(sql, limit.Token);
            if (template is not null)
            {
                await ExecuteAsync(CopySettings(template, name), limit.Token);
            }
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
            var drop = $"DROP DATABASE IF EXISTS {Identifier.Quote(name)} WITH (FORCE)";
            try
            {
                await ExecuteAsync(drop, limit.Token);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // No force ends a subscription.
                await using var connection = new NpgsqlConnection(ConnectionString(name));
                await connection.OpenAsync(limit.Token);
                await using var command = new NpgsqlCommand(DropSubscriptions, connection);
                await command.ExecuteNonQueryAsync(limit.Token);
                await connection.CloseAsync();
                await ExecuteAsync(drop, limit.Token);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or IOException)
        {
            tell($"the throwaway database {name} could not be dropped: {ConnectionFault.Sentence(exception, target)}");
        }
    }

    /// <summary>Code of a migration's may have left a connection open, with which no copy can be made.</summary>
    private static string EndSessions(string database) =>
        $"SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity AS a WHERE a.datname = {Literal.Text(database)} AND a.usename = session_user AND a.backend_type = 'client backend'";

    /// <summary>
    /// What ALTER DATABASE has set is no part of what PostgreSQL copies. A list of names can be written back only as the current value; what a session
    /// cannot set, no migration has seen.
    /// </summary>
    private static string CopySettings(string from, string to) => $"""
        DO $copy$
        DECLARE
            setting record;
        BEGIN
            FOR setting IN SELECT s.setrole, pg_catalog.split_part(o, '=', 1) AS name, pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1) AS value
                FROM pg_catalog.pg_db_role_setting AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.setdatabase, pg_catalog.unnest(s.setconfig) AS o
                WHERE d.datname = {Literal.Text(from)}
            LOOP
                BEGIN
                    PERFORM pg_catalog.set_config(setting.name, setting.value, true);
                    EXECUTE pg_catalog.concat(
                        CASE setting.setrole WHEN 0 THEN 'ALTER' ELSE pg_catalog.concat('ALTER ROLE ', setting.setrole::pg_catalog.regrole, ' IN') END,
                        ' DATABASE {Identifier.Quote(to)} SET ', setting.name, ' FROM CURRENT');
                EXCEPTION WHEN OTHERS THEN
                    NULL;
                END;
            END LOOP;
        END
        $copy$
        """;

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var opened = target.Create();
        await opened.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
