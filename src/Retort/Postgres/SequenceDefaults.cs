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
        var (least, greatest) = Range(type);
        var (min, max) = isUp ? (1, greatest) : (least, -1L);
        return new(
            options.Start == (isUp ? options.MinValue ?? min : options.MaxValue ?? max) ? null : options.Start,
            options.Increment == 1 ? null : options.Increment,
            options.MinValue == min ? null : options.MinValue,
            options.MaxValue == max ? null : options.MaxValue,
            options.Cache == 1 ? null : options.Cache,
            options.Cycle);
    }

    private static (long Least, long Greatest) Range(SqlType? type) => type?.Name switch
    {
        "smallint" => (short.MinValue, short.MaxValue),
        "integer" => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
