using Npgsql;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Engine;

/// <summary>The version table and the log of a database, where they are or will be.</summary>
internal sealed class VersionStore
{
    private readonly EngineConnection _connection;
    private readonly bool _hasVersionTable;
    private readonly bool _hasLog;

    private VersionStore(EngineConnection connection, string schema, QualifiedName configured, bool hasVersionTable, bool hasLog, string? assembly)
    {
        _connection = connection;
        _hasVersionTable = hasVersionTable;
        _hasLog = hasLog;
        Versions = new VersionTableSql(new QualifiedName(schema, configured.Name));
        LogTable = new LogTable(schema, configured, Guid.NewGuid(), assembly);
    }

    public VersionTableSql Versions { get; }

    public LogTable LogTable { get; }

    public bool HasVersionTable => _hasVersionTable;

    /// <summary>Both tables are there.</summary>
    public bool IsComplete => _hasVersionTable && _hasLog;

    /// <summary>The rows of the version table.</summary>
    public IReadOnlyList<string> Rows { get; private set; } = [];

    public MigrationLog Log { get; private set; } = new([]);

    /// <summary>Finds and reads both. Nothing is made.</summary>
    /// <exception cref="DiagnosticException">RET5009, RET5031, RET5032.</exception>
    public static async Task<VersionStore> ReadAsync(EngineConnection connection, QualifiedName configured, string? assembly, CancellationToken cancellationToken)
    {
        var name = Literal.Text(Identifier.Quote(configured));
        var schema = configured.Schema is null ? "pg_catalog.current_schema()::text" : Literal.Text(configured.Schema);
        var (found, isTable) = (await connection.QueryAsync(
            $"SELECT (SELECT n.nspname::text FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = pg_catalog.to_regclass({name})), "
            + $"EXISTS (SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = pg_catalog.to_regclass({name}) AND a.attname = 'version_num' AND NOT a.attisdropped)",
            row => (row.IsDBNull(0) ? null : row.GetString(0), row.GetBoolean(1)),
            cancellationToken))[0];
        var home = found ?? (await connection.QueryAsync($"SELECT {schema}", row => row.IsDBNull(0) ? null : row.GetString(0), cancellationToken))[0]
            ?? throw Rules.BadVersionTable.Error(
                $"No schema on the search path of {connection.Server} exists, so there is no place for the version table. Create one, or set MigrationsVersionTableSchema.");
        if (found is not null && !isTable)
        {
            throw Rules.BadVersionTable.Error(
                $"{Identifier.Quote(new QualifiedName(found, configured.Name))} has no column version_num, so it is no version table. Set MigrationsVersionTable to another name.");
        }

        var log = new LogTable(home, configured, Guid.Empty, null);
        var hasLog = await connection.IsTrueAsync($"pg_catalog.to_regclass({Literal.Text(log.Table)}) IS NOT NULL", cancellationToken);
        var store = new VersionStore(connection, home, configured, found is not null, hasLog, assembly);
        await store.ReadAgainAsync(cancellationToken);
        return store;
    }

    /// <summary>Whether what happens is written into the log.</summary>
    public bool KeepsLog { get; private set; } = true;

    /// <summary>Makes what is not there yet. Another tool may make it at the same moment.</summary>
    /// <param name="needsLog">Whether the run has steps outside transactions, which only a log makes safe.</param>
    /// <param name="tell">Is told that no log can be kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">RET5009, RET5020.</exception>
    public async Task EnsureAsync(bool needsLog, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        if (!_hasVersionTable)
        {
            await CreateAsync(Versions.Create, Versions.Table, cancellationToken);
        }

        if (_hasLog)
        {
            return;
        }

        try
        {
            await CreateAsync(LogTable.Create, LogTable.Table, cancellationToken);
        }
        catch (DiagnosticException exception) when (!needsLog && exception.Diagnostics[0].Rule == Rules.PermissionDenied)
        {
            KeepsLog = false;
            var warning = Rules.NoLog.At(
                null,
                $"{LogTable.Table} cannot be made in {_connection.Server}, so that nothing is known afterwards of when and by whom this was done: grant this role CREATE on the schema, "
                + "or have somebody who may run 'retort ensure-version' and grant SELECT and INSERT on the table.");
            tell(new Warned(warning.Code, warning.Message, null, 0));
        }
    }

    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            Rows = _hasVersionTable ? await SelectAsync(cancellationToken) : [];
            Log = _hasLog ? new(await _connection.QueryAsync(LogTable.Read, LogTable.Entry, cancellationToken)) : Log;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw Rules.PermissionDenied.Error($"This role may not read {Versions.Table} and {LogTable.Table} of {_connection.Server}: {exception.MessageText}. Grant it SELECT.");
        }
        catch (Exception exception) when (exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedColumn } or InvalidCastException)
        {
            throw Rules.BadLogTable.Error(
                $"{LogTable.Table} of {_connection.Server} is not the log that Retort {typeof(VersionStore).Assembly.GetName().Version?.ToString(3)} writes. "
                + "Use the version of Retort that wrote it, or rename the table: a database without a log works.");
        }
    }

    private async Task CreateAsync(string create, string table, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.ExecuteAsync(create, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject)
        {
            if (!await _connection.IsTrueAsync($"pg_catalog.to_regclass({Literal.Text(table)}) IS NOT NULL", cancellationToken))
            {
                throw;
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName)
        {
            throw Rules.PermissionDenied.Error(
                $"{table} cannot be made in {_connection.Server}: {exception.MessageText}. {(exception.SqlState == PostgresErrorCodes.InvalidSchemaName ? "Create the schema." : "Grant this role CREATE on the schema, or have somebody who may run 'retort ensure-version' and grant it SELECT, INSERT, UPDATE and DELETE on both tables.")}");
        }
    }

    private Task<IReadOnlyList<string>> SelectAsync(CancellationToken cancellationToken) =>
        _connection.QueryAsync($"SELECT version_num::text FROM {Versions.Table} WHERE version_num IS NOT NULL ORDER BY version_num::text COLLATE \"C\"", row => row.GetString(0), cancellationToken);
}
