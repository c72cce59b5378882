using Retort.Operations;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>
/// Finds migrations that record something else each time: their script, their proof and their run in production would be three different
/// things. A value that changes once a day is not found.
/// </summary>
internal static class Repetition
{
    /// <summary>Holds two recordings of one method against each other; at most one warning.</summary>
    public static IEnumerable<Diagnostic> Compare(
        Revision revision, Direction direction, IReadOnlyList<RecordedOperation> first, IReadOnlyList<RecordedOperation> second)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            if (i >= first.Count || i >= second.Count || !Same(first[i].Operation, second[i].Operation))
            {
                var method = direction == Direction.Up ? nameof(Migration.Upgrade) : nameof(Migration.Downgrade);
                yield return Rules.NotRepeatable.At(
                    (i < first.Count ? first[i] : second[i]).Location,
                    $"{method} of revision {revision.Id} recorded something else when it was called again, so every script and every database would get other values: "
                    + "use a constant, or let PostgreSQL make the value (gen_random_uuid(), now()).");
                yield break;
            }
        }
    }

    // Code is not compared: a lambda that captures something is another object each time.
    private static bool Same(Operation first, Operation second) => (first, second) switch
    {
        (Run, Run) => true,
        (Autocommit { Inner: Run }, Autocommit { Inner: Run }) => true,
        _ => first.Equals(second),
    };
}
