using Retort.Compilation;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>What the revisions make of an empty database, found out in memory.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Unknown">What could not be known.</param>
internal sealed record ReplayedChain(DatabaseSchema Schema, IReadOnlyList<UnknownEffect> Unknown)
{
    /// <summary>Replays all revisions.</summary>
    /// <exception cref="DiagnosticException">The chain has faults, or a revision cannot be compiled.</exception>
    public static ReplayedChain Of(MigrationChain chain, RevisionCompiler compiler)
    {
        var schema = DatabaseSchema.Empty;
        var unknown = new List<UnknownEffect>();
        foreach (var revision in chain.Graph.Revisions.Count == 0 ? [] : chain.Graph.UpgradePlan([], "heads").Steps.Select(step => step.Revision))
        {
            foreach (var operation in compiler.Compile(revision, Direction.Up).Operations)
            {
                schema = schema.Apply(operation);
                unknown.AddRange(Of(revision, operation));
            }
        }

        return new(schema, unknown);
    }

    private static IEnumerable<UnknownEffect> Of(Revision revision, Operation operation) => operation switch
    {
        Autocommit inside => Of(revision, inside.Inner),
        ExecuteSql { Effect: null } raw => UnknownStatements.Of(raw.Sql).Select(sql => new UnknownEffect(revision, sql.Statement, sql.Names)),
        _ => [],
    };
}
