using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>How tables are divided, and which rows a partition holds.</summary>
internal static class PartitionText
{
    public static Code Of(Partitioning partitioning) => new Call($"By{partitioning.Method}").Add(IndexText.Elements(partitioning.Key));

    public static Code Of(PartitionBound bound) => bound switch
    {
        RangeBound range => new Call(nameof(Ddl.FromTo)).Add(Value.List(range.From, Constant.InList)).Add(Value.List(range.To, Constant.InList)),
        ListBound list => new Call(nameof(Ddl.In)).Add(Value.List(list.Values, Constant.InList)),
        HashBound hash => new Call(nameof(Ddl.Modulus)).Add(Value.Of(hash.Modulus)).Add(Value.Of(hash.Remainder)),
        DefaultBound => new Word(nameof(Ddl.DefaultPartition)),
        _ => throw Unwritable.Of(bound.GetType().Name),
    };
}
