using System.Runtime.CompilerServices;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>PARTITION BY RANGE.</summary>
    public static Partitioning ByRange(IReadOnlyList<IndexElement> key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(PartitionMethod.Range, Given.Some(key, "the partition key", new SourceLocation(file, line)));

    /// <summary>PARTITION BY LIST: one column or expression.</summary>
    public static Partitioning ByList(IReadOnlyList<IndexElement> key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(PartitionMethod.List, Given.Some(key, "the partition key", new SourceLocation(file, line)));

    /// <summary>PARTITION BY HASH.</summary>
    public static Partitioning ByHash(IReadOnlyList<IndexElement> key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(PartitionMethod.Hash, Given.Some(key, "the partition key", new SourceLocation(file, line)));

    /// <summary>FOR VALUES FROM (…) TO (…): one value for each column of the key, or <see cref="MinValue"/> and <see cref="MaxValue"/>.</summary>
    /// <param name="from">The lower end, which belongs to the partition.</param>
    /// <param name="to">The upper end, which does not.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: an end is empty; RET2007: they differ in length.</exception>
    public static PartitionBound FromTo(IReadOnlyList<object?> from, IReadOnlyList<object?> to, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        var bound = new RangeBound(Values(from, "the lower end", place), Values(to, "the upper end", place));
        return bound.From.Count == bound.To.Count
            ? bound
            : throw Rules.WrongCount.Error($"A range has {bound.From.Count} values below and {bound.To.Count} above: give as many of each.", place);
    }

    /// <summary>FOR VALUES IN (…).</summary>
    public static PartitionBound In(IReadOnlyList<object?> values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new ListBound(Values(values, "the list of values", new SourceLocation(file, line)));

    /// <summary>FOR VALUES WITH (MODULUS …, REMAINDER …).</summary>
    /// <param name="modulus">The number that divides, at least 1.</param>
    /// <param name="remainder">What is left, from 0 to one less.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: the numbers do not fit each other.</exception>
    public static PartitionBound Modulus(int modulus, int remainder, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        modulus >= 1 && remainder >= 0 && remainder < modulus
            ? new HashBound(modulus, remainder)
            : throw Rules.BadArguments.Error(
                $"A hash partition has modulus {modulus} and remainder {remainder}: the remainder must be from 0 to the modulus less one.",
                new SourceLocation(file, line));

    /// <summary>The partition for rows that no other one holds.</summary>
    public static PartitionBound DefaultPartition => new DefaultBound();

    /// <summary>Below every value of a range.</summary>
    public static SqlExpression MinValue => new("MINVALUE");

    /// <summary>Above every value of a range.</summary>
    public static SqlExpression MaxValue => new("MAXVALUE");

    /// <summary>The columns of another table, copied once.</summary>
    /// <param name="table">The other table.</param>
    /// <param name="including">What is copied besides names, types and NOT NULL.</param>
    /// <param name="schema">Its schema, or null for the first on the search path.</param>
    public static LikeTable Like(string table, IReadOnlyList<LikeOption>? including = null, string? schema = null) =>
        new(new(schema, table), [.. including ?? []]);

    private static ValueList<SqlExpression> Values(IReadOnlyList<object?> values, string what, SourceLocation place) =>
        [.. Given.Some(values, what, place).Select(value => Given.Value(value, place))];
}
