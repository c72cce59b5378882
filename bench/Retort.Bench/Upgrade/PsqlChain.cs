using System.Text;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Bench;

/// <summary>
/// What a person would write for psql: the statements that Retort sends for each revision, in the same transactions, with the version table, and
/// without a log, a lock or a check.
/// </summary>
internal static class PsqlChain
{
    public static void Write(string file, MigrationChain chain)
    {
        var compiler = new RevisionCompiler(chain);
        var text = new StringBuilder("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));\n");
        var previous = "";
        foreach (var step in chain.Graph.UpgradePlan([], "head").Steps)
        {
            text.Append("BEGIN;\n");
            foreach (var statement in compiler.Compile(step.Revision, Direction.Up).Steps.Cast<StatementStep>())
            {
                text.Append(statement.Statement.Sql).Append(";\n");
            }

            text.Append(previous.Length == 0
                ? $"INSERT INTO alembic_version (version_num) VALUES ('{step.Revision.Id}');\n"
                : $"UPDATE alembic_version SET version_num = '{step.Revision.Id}' WHERE version_num = '{previous}';\n");
            text.Append("COMMIT;\n");
            previous = step.Revision.Id;
        }

        File.WriteAllText(file, text.ToString());
    }
}
