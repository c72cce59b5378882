using Retort.Schema;

namespace Retort.Postgres;

/// <summary>What PostgreSQL takes for what a sequence is not told (CREATE SEQUENCE in the documentation).</summary>
internal static class SequenceDefaults
{
    /// <summary>The options that say more than PostgreSQL takes anyway.</summary>
    /// <param name="options">All of them or some.</param>
    /// <param name="type">The sequence's type; null is bigint.</param>
    public static SequenceOptions Without(SequenceOptions options, SqlType? type)
    {
        var isUp = (options.Increment ?? 1) > 0;
        var (least, greatest) = Range(type, isUp);
        return new(
            options.Start == (isUp ? options.MinValue ?? least : options.MaxValue ?? greatest) ? null : options.Start,
            options.Increment == 1 ? null : options.Increment,
            options.MinValue == least ? null : options.MinValue,
            options.MaxValue == greatest ? null : options.MaxValue,
            options.Cache == 1 ? null : options.Cache,
            options.Cycle);
    }

    /// <summary>All the options, those that were not told too.</summary>
    public static SequenceOptions Whole(SequenceOptions options, SqlType? type)
    {
        var increment = options.Increment ?? 1;
        var (least, greatest) = Range(type, increment > 0);
        var (min, max) = (options.MinValue ?? least, options.MaxValue ?? greatest);
        return new(options.Start ?? (increment > 0 ? min : max), increment, min, max, options.Cache ?? 1, options.Cycle);
    }

    /// <summary>Whether no value is inside of both limits, so that a sequence has to begin anew.</summary>
    /// <param name="before">All the options as they were.</param>
    /// <param name="after">All the options as they are to be.</param>
    public static bool AreApart(SequenceOptions before, SequenceOptions after) => after.MinValue > before.MaxValue || after.MaxValue < before.MinValue;

    /// <summary>The least and the greatest value of a sequence that is not told any.</summary>
    public static (long Least, long Greatest) Range(SqlType? type, bool isUp)
    {
        var (least, greatest) = type?.Name switch
        {
            "smallint" => (short.MinValue, short.MaxValue),
            "integer" => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        return isUp ? (1, greatest) : (least, -1);
    }
}
