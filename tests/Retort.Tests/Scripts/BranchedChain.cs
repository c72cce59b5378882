using Retort.Revisions;

namespace Retort.Tests.Scripts;

/// <summary>A chain with a branch and its merge, a second base, a dependency, and statements of every kind that cannot run in a transaction.</summary>
internal static class BranchedChain
{
    public static readonly string Source = string.Concat(
        Written.Migration(
            "a1",
            "op.Execute(\"CREATE TABLE users (id int PRIMARY KEY, email text); INSERT INTO users VALUES (1, 'a@b')\");",
            "op.Execute(\"DROP TABLE users\");"),
        Written.Migration(
            "b1",
            """op.CreateIndex("ix_users_email", "users", ["email"], concurrently: true);""",
            """op.Execute("DROP INDEX CONCURRENTLY ix_users_email");""",
            "Revises = [\"a1\"]"),
        Written.Migration(
            "c1",
            "op.Execute(\"CREATE TYPE mood AS ENUM ('sad'); ALTER TYPE mood ADD VALUE 'glad'; CREATE TABLE side (m mood DEFAULT 'glad'); VACUUM side\");",
            "op.Execute(\"DROP TABLE side; DROP TYPE mood\");",
            "Revises = [\"a1\"], BranchLabels = [\"side\"]"),
        Written.Migration("d1", "", "", "Revises = [\"b1\", \"c1\"]"),
        Written.Migration(
            "x1",
            "op.Autocommit(() => op.Execute(\"CREATE TABLE net (id int)\")); op.Autocommit(() => op.Execute(\"DO 'BEGIN INSERT INTO net VALUES (1); COMMIT; END'\"), verify: \"EXISTS (SELECT FROM net)\");",
            "op.Execute(\"DROP TABLE net\");",
            "BranchLabels = [\"net\"]"),
        Written.Migration(
            "y1",
            "op.Execute(\"CREATE TABLE hosts (id int REFERENCES users)\");",
            "op.Execute(\"VACUUM users; DROP TABLE hosts; REINDEX TABLE CONCURRENTLY users\");",
            "Revises = [\"x1\"], DependsOn = [\"b1\"]"),
        Written.Migration(
            "e1",
            "op.Execute(\"ALTER SYSTEM RESET work_mem; CREATE TABLE last (id int); CLUSTER\");",
            "op.Execute(\"DROP TABLE last\");",
            "Revises = [\"d1\"]"));

    private static readonly Lazy<Written> Lazily = new(() => Written.Of(Source));

    public static Written Scripts => Lazily.Value;

    public static RevisionGraph Graph => Scripts.Chain.Graph;

    /// <summary>The rows of every state that upgrades and downgrades can reach.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> States()
    {
        var revisions = Graph.Revisions;
        var states = new List<IReadOnlyList<string>>();
        for (var bits = 0; bits < 1 << revisions.Count; bits++)
        {
            var applied = revisions.Where((_, i) => (bits >> i & 1) == 1).Select(revision => revision.Id).ToHashSet();
            if (applied.All(id => Graph.Parents(id).Concat(Graph.Dependencies(id)).All(below => applied.Contains(below.Id))))
            {
                states.Add([.. applied.Where(id => !Graph.Children(id).Concat(Graph.Dependents(id)).Any(above => applied.Contains(above.Id))).Order(StringComparer.Ordinal)]);
            }
        }

        return states;
    }
}
