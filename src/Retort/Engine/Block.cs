using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What is done or undone as one: the segments of one transaction, or a single step outside any.</summary>
/// <param name="IsTransaction">Which of the two.</param>
/// <param name="Segments">The segments in order.</param>
internal sealed record Block(bool IsTransaction, IReadOnlyList<Segment> Segments)
{
    /// <summary>Cuts a run into blocks.</summary>
    /// <param name="work">The revisions, and from which of its parts each goes on.</param>
    /// <param name="mode">Whether transactions may hold several revisions.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<(RevisionStep Step, CompiledRevision Compiled, int Start)> work, TransactionMode mode)
    {
        var blocks = new List<Block>();
        var open = new List<Segment>();
        foreach (var segment in work.SelectMany((item, index) => Cut(item.Step, item.Compiled, item.Start, index + 1)))
        {
            if (segment.Part.IsBarrier || (mode == TransactionMode.Each && segment.IsFirst))
            {
                Close();
            }

            open.Add(segment);
            if (segment.Part.IsBarrier)
            {
                Close();
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (open.Count > 0)
            {
                blocks.Add(new Block(open[0].Part.IsTransaction, [.. open]));
                open.Clear();
            }
        }
    }

    private static IEnumerable<Segment> Cut(RevisionStep step, CompiledRevision compiled, int start, int number)
    {
        var parts = RevisionPart.Of(compiled);
        for (var i = start; i < parts.Count; i++)
        {
            yield return new Segment(step, compiled, parts[i], i, parts.Count, i == start, number);
        }
    }
}
