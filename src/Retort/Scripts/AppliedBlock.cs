using System.Globalization;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>
/// Works out on the server what a database has applied: its rows and everything below them. The answer is in <c>retort.needed</c>, one character
/// a revision, in the order of the plan. Linear: the edges come with the highest revision first, so one pass over them is enough.
/// </summary>
internal sealed class AppliedBlock(VersionRows rows, RevisionGraph graph, RevisionPlan plan)
{
    /// <summary>The block. A row that the chain does not know, or that another row stands on, is an error.</summary>
    public string Write()
    {
        var place = plan.Steps.Select((step, index) => (step.Revision.Id, Place: index + 1)).ToDictionary(pair => pair.Id, pair => pair.Place, StringComparer.Ordinal);
        var edges = plan.Steps.Reverse().SelectMany(step => Below(step.Revision).Select(below => (Above: place[step.Revision.Id], Below: place[below]))).ToList();
        var declare = $"""

              ids text[] := ARRAY[{Lines(plan.Steps.Select(step => Literal.Text(step.Revision.Id)), 4)}];
              above int[] := {Places(edges.Select(edge => edge.Above))};
              below int[] := {Places(edges.Select(edge => edge.Below))};
              is_row bool[] := array_fill(false, ARRAY[{Number(plan.Steps.Count)}]);
              applied bool[] := is_row;
              version record;

            """;
        return DoBlock.Write(
            [
                $"FOR version IN SELECT version_num::text AS id, array_position(ids, version_num::text) AS place FROM {rows.Table} LOOP",
                "  IF version.place IS NULL THEN "
                + Raise.ErrorOf("'Retort: this database is at ' || coalesce(version.id, 'NULL') || ', a revision that this script does not know. Nothing was changed.'") + " END IF;",
                "  is_row[version.place] := true;",
                "END LOOP;",
                "applied := is_row;",
                "FOR i IN 1 .. cardinality(above) LOOP",
                "  IF applied[above[i]] THEN",
                "    IF is_row[below[i]] THEN "
                + Raise.ErrorOf($"'Retort: {Quoted(rows.Table)} has the row ' || ids[below[i]] || ', which another row stands on. No migrations lead there. Nothing was changed.'") + " END IF;",
                "    applied[below[i]] := true;",
                "  END IF;",
                "END LOOP;",
                "PERFORM set_config('retort.needed', translate(array_to_string(applied, ''), 'tf', '01'), false);",
                rows.Remember,
            ],
            declare);
    }

    private IEnumerable<string> Below(Revision revision) =>
        graph.Parents(revision.Id).Concat(graph.Dependencies(revision.Id)).Select(node => node.Id).Distinct(StringComparer.Ordinal);

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Places(IEnumerable<int> places) => $"'{{{Lines(places.Select(Number), 20)}}}'";

    private static string Lines(IEnumerable<string> items, int perLine) => string.Join(",\n    ", items.Chunk(perLine).Select(line => string.Join(", ", line)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
