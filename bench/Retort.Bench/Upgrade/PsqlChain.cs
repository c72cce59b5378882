using System.Text;
using Retort.Compilation;
using Retort.Engine;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Bench;

/// <summary>
/// What a person would write for psql: the statements that Retort sends for each revision, in the same transactions, with the version table, and
/// without a lock or a check; with its log or without.
/// </summary>
internal static class PsqlChain
{
    public static void Write(string file, MigrationChain chain, bool withLog)
    {
        var log = new LogTable("public", new QualifiedName(null, "alembic_version"), Guid.NewGuid(), chain.AssemblyVersion);
        var compiler = new RevisionCompiler(chain);
        var text = new StringBuilder("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));\n");
        text.Append(withLog ? $"{log.Create};\n" : "");
        var previous = "";
        foreach (var step in chain.Graph.UpgradePlan([], "head").Steps)
        {
            text.Append("BEGIN;\n");
            var compiled = compiler.Compile(step.Revision, Direction.Up);
            foreach (var statement in compiled.Steps.Cast<StatementStep>())
            {
                text.Append(statement.Statement.Sql).Append(";\n");
            }

            var write = previous.Length == 0
                ? $"INSERT INTO alembic_version (version_num) VALUES ('{step.Revision.Id}')"
                : $"UPDATE alembic_version SET version_num = '{step.Revision.Id}' WHERE version_num = '{previous}'";
            var entry = log.Add(
                LogEvent.Applied, step.Revision.Id, Direction.Up, checksum: compiled.Checksum, rows: step.RowsAfter, duration: "pg_catalog.clock_timestamp() - pg_catalog.now()");
            text.Append(withLog ? VersionTableSql.Checked(write, entry) : write).Append(";\n");
            text.Append("COMMIT;\n");
            previous = step.Revision.Id;
        }

        File.WriteAllText(file, text.ToString());
    }
}
