using Npgsql;
using Retort.Operations;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Postgres;

public sealed class StatementClassifierTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("VACUUM")]
    [InlineData("VACUUM (ANALYZE) pg_class")]
    [InlineData("create unique /* c */ index concurrently on pg_class (oid)")]
    [InlineData("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON pg_class (oid)")]
    [InlineData("DROP INDEX CONCURRENTLY IF EXISTS nothing")]
    [InlineData("REINDEX TABLE CONCURRENTLY pg_class")]
    [InlineData("REINDEX (VERBOSE, CONCURRENTLY) TABLE pg_class")]
    [InlineData("REINDEX SCHEMA public")]
    [InlineData("REINDEX (VERBOSE) DATABASE postgres")]
    [InlineData("REINDEX SYSTEM postgres")]
    [InlineData("ALTER TABLE IF EXISTS ONLY pg_catalog.pg_class DETACH PARTITION x.\"y\" CONCURRENTLY")]
    [InlineData("CREATE DATABASE d")]
    [InlineData("DROP DATABASE IF EXISTS d")]
    [InlineData("ALTER DATABASE postgres SET TABLESPACE pg_default")]
    [InlineData("CREATE TABLESPACE t LOCATION '/nowhere'")]
    [InlineData("DROP TABLESPACE IF EXISTS t")]
    [InlineData("ALTER SYSTEM SET work_mem = '4MB'")]
    [InlineData("CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p")]
    [InlineData("CLUSTER")]
    [InlineData("CLUSTER VERBOSE")]
    [InlineData("DISCARD ALL")]
    public async Task What_the_server_refuses_inside_a_transaction_runs_outside_one(string sql)
    {
        Assert.Equal(StatementClass.OutsideTransaction, StatementClassifier.Classify(sql));
        Assert.Equal(StatementScope.Alone, Assert.Single(SqlWriter.Write(new ExecuteSql(sql))).Scope);
        Assert.Equal(PostgresErrorCodes.ActiveSqlTransaction, await ErrorInTransaction(sql));
    }

    [Theory]
    [InlineData("ALTER TYPE my.\"add\" ADD VALUE IF NOT EXISTS 'x' BEFORE 'y'")]
    [InlineData("ALTER SUBSCRIPTION s REFRESH PUBLICATION")]
    [InlineData("DROP SUBSCRIPTION s")]
    [InlineData("CLUSTER (VERBOSE)")]
    public void What_only_works_alone_runs_outside_a_transaction(string sql) =>
        Assert.Equal(StatementClass.OutsideTransaction, StatementClassifier.Classify(sql));

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("CREATE TABLE concurrently_ (a int)")]
    [InlineData("CREATE TABLE \"CONCURRENTLY\" (a int)")]
    [InlineData("DISCARD TEMP")]
    [InlineData("ANALYZE")]
    [InlineData("CHECKPOINT")]
    [InlineData("SET LOCAL work_mem = '4MB'")]
    [InlineData("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")]
    [InlineData("PREPARE transaction_ AS SELECT 1")]
    [InlineData("ALTER DATABASE postgres SET work_mem = '4MB'")]
    [InlineData("DO $$ BEGIN NULL; END $$")]
    [InlineData("EXPLAIN ANALYZE SELECT 1")]
    public async Task What_the_server_allows_inside_a_transaction_stays_inside(string sql)
    {
        Assert.Equal(StatementClass.Transactional, StatementClassifier.Classify(sql));
        Assert.Null(await ErrorInTransaction(sql));
    }

    [Theory]
    [InlineData("ALTER TABLE t DETACH PARTITION p FINALIZE")]
    [InlineData("ALTER TABLE t DETACH PARTITION p")]
    [InlineData("REINDEX (VERBOSE) TABLE t")]
    [InlineData("CLUSTER VERBOSE t USING i")]
    [InlineData("REFRESH MATERIALIZED VIEW CONCURRENTLY v")]
    [InlineData("ALTER TYPE t RENAME VALUE 'a' TO 'b'")]
    [InlineData("ALTER SUBSCRIPTION s DISABLE")]
    [InlineData("")]
    public void What_changes_only_the_catalog_stays_inside_a_transaction(string sql) =>
        Assert.Equal(StatementClass.Transactional, StatementClassifier.Classify(sql));

    [Theory]
    [InlineData("BEGIN")]
    [InlineData("/* c */ start transaction READ ONLY")]
    [InlineData("COMMIT")]
    [InlineData("COMMIT PREPARED 'x'")]
    [InlineData("END")]
    [InlineData("ROLLBACK TO SAVEPOINT a")]
    [InlineData("ABORT")]
    [InlineData("SAVEPOINT a")]
    [InlineData("RELEASE a")]
    [InlineData("PREPARE TRANSACTION 'x'")]
    [InlineData("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")]
    [InlineData("SET LOCAL TRANSACTION READ ONLY")]
    public void Nobody_but_Retort_controls_transactions(string sql)
    {
        Assert.Equal(StatementClass.TransactionControl, StatementClassifier.Classify(sql));
        var diagnostic = Assert.Throws<DiagnosticException>(() => SqlWriter.Write(new ExecuteSql($"SELECT 1;\n{sql}"))).Diagnostics[0];
        Assert.Equal("RET2011", diagnostic.Code);
        Assert.StartsWith("In line 2 of the SQL", diagnostic.Message, StringComparison.Ordinal);
    }

    private async Task<string?> ErrorInTransaction(string sql)
    {
        await using var connection = await fixture.Database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new(sql));
        try
        {
            await batch.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }
}
