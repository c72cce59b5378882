namespace Retort.Revisions;

/// <summary>The text form of a range.</summary>
internal static class RevisionRange
{
    /// <summary>The two ends, either of which may be empty; null where there is no colon.</summary>
    public static (string From, string To)? Parse(string range)
        => range.Split(':') switch
        {
            [_] => null,
            [var from, var to] => (from, to),
            _ => throw Rules.BadIdentifier.Error($"{Wording.Quoted(range)} has more than one ':'; a range is 'from:to'."),
        };
}
