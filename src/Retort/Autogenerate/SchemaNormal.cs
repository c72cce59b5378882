using Retort.Postgres.Expressions;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Writes the expressions in an object one way, so that two objects that mean the same are equal.</summary>
/// <param name="withCasts">Whether casts count: they do between what users wrote, not where the server wrote one side.</param>
internal sealed class SchemaNormal(bool withCasts)
{
    /// <summary>An expression.</summary>
    public SqlExpression? Of(SqlExpression? expression) => expression is null ? null : new(ExpressionText.Normal(expression.Sql, withCasts));

    /// <summary>A column.</summary>
    public Column Of(Column column) => column with
    {
        Default = Of(column.Default),
        Generated = column.Generated is { } generated ? generated with { Expression = Of(generated.Expression)! } : null,
    };

    /// <summary>A constraint.</summary>
    public Constraint Of(Constraint constraint) => constraint switch
    {
        Check check => check with { Condition = Of(check.Condition)! },
        Exclude exclude => exclude with { Elements = [.. exclude.Elements.Select(element => element with { Element = Of(element.Element) })], Where = Of(exclude.Where) },
        _ => constraint,
    };

    /// <summary>An index.</summary>
    public TableIndex Of(TableIndex index) => index with { Elements = [.. index.Elements.Select(Of)], Where = Of(index.Where) };

    /// <summary>How a table is divided.</summary>
    public Partitioning? Of(Partitioning? partitioning) => partitioning is null ? null : partitioning with { Key = [.. partitioning.Key.Select(Of)] };

    /// <summary>Which rows a partition holds.</summary>
    public PartitionBound? Of(PartitionBound? bound) => bound switch
    {
        RangeBound range => new RangeBound([.. range.From.Select(value => Of(value)!)], [.. range.To.Select(value => Of(value)!)]),
        ListBound list => new ListBound([.. list.Values.Select(value => Of(value)!)]),
        _ => bound,
    };

    private IndexElement Of(IndexElement element) => element.Expression is null ? element : new IndexElement(Of(element.Expression)!)
    {
        Collation = element.Collation,
        OperatorClass = element.OperatorClass,
        OperatorClassOptions = element.OperatorClassOptions,
        Descending = element.Descending,
        NullsFirst = element.NullsFirst,
    };
}
