using Npgsql;
using Retort.Revisions;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>A statement that fails among others of its transaction.</summary>
public sealed class FailingStatementPlaceTests
{
    private static readonly string[] Statements = ["CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)", "SELECT 1"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_error_names_the_line_the_statement_and_what_the_server_said_of_it(bool oneByOne)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var chain = SourceCompiler.Chain(Written.Line(("r1", string.Join('\n', Statements.Select(sql => $"op.Execute(\"{sql}\");")), "")));

        // As a user writes it: with nothing about errors in it.
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        connection.Remove("Include Error Detail");
        var migrator = new Migrator(chain, connection.ConnectionString, new MigratorOptions { StatementByStatement = oneByOne });

        var error = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => migrator.UpgradeAsync(cancellationToken: TestContext.Current.CancellationToken))).Diagnostics);

        Assert.Equal(Rules.StatementFailed, error.Rule);

        // The body begins five lines below the attribute, and the third statement fails.
        Assert.Equal(chain.Graph.Revisions[0].Location!.Line + 5 + 2, error.Location!.Line);
        Assert.Contains("statement: INSERT INTO t VALUES (1)", error.Notes);
        Assert.Contains("detail: Key (id)=(1) already exists.", error.Notes);
    }
}
