using System.Globalization;
using Retort.Postgres;
using Retort.Postgres.Expressions;
using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Writes the expressions in an object one way, so that two objects that mean the same are equal.</summary>
/// <param name="withCasts">Whether casts count: they do between what users wrote, not where the server wrote one side.</param>
internal sealed class SchemaNormal(bool withCasts)
{
    private readonly List<QualifiedName> _unsure = [];

    /// <summary>Views and routines whose text is not as the server wrote it, so that it was taken for the same.</summary>
    public IReadOnlyList<QualifiedName> Unsure => _unsure;

    /// <summary>An expression.</summary>
    public SqlExpression? Of(SqlExpression? expression) => expression is null ? null : new(ExpressionText.Normal(expression.Sql, withCasts));

    /// <summary>Whether two expressions mean the same.</summary>
    public bool AreSame(SqlExpression? one, SqlExpression? other) => one == other || Of(one) == Of(other);

    /// <summary>Whether two defaults of something of a type mean the same.</summary>
    public bool AreSameDefault(SqlType type, SqlExpression? one, SqlExpression? other) => AreSame(one, other) || Default(type, one) == Default(type, other);

    private string? Default(SqlType type, SqlExpression? value) => value is null ? null : DefaultText.Normal(value.Sql, type, withCasts);

    /// <summary>
    /// Whether two queries are the same. Between what users wrote, word by word; the server's way to write a query is too far from that, so that nothing is said where it wrote one.
    /// </summary>
    public bool AreSameQuery(QualifiedName name, string? one, string? other)
    {
        if (one == other || (one is not null && other is not null && Words(one) == Words(other)))
        {
            return true;
        }

        if (withCasts || one is null || other is null)
        {
            return false;
        }

        _unsure.Add(name);
        return true;
    }

    /// <summary>Whether a view has other columns; one that leaves their names to its query says nothing of them.</summary>
    public bool AreOtherColumns(ValueList<string> one, ValueList<string> other) => one != other && (withCasts || (one.Count > 0 && other.Count > 0));

    // A bound in quotes.
    private SqlExpression Number(SqlExpression value) =>
        Of(value)!.Sql is ['\'', .. var number, '\''] && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? new(number) : Of(value)!;

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
        RangeBound range => new RangeBound([.. range.From.Select(Number)], [.. range.To.Select(Number)]),
        ListBound list => new ListBound([.. list.Values.Select(Number)]),
        _ => bound,
    };

    /// <summary>A text in SQL without comments, blanks and the ways to write a name.</summary>
    public static string Words(string sql) => string.Join(' ', DefinitionText.Tokens(sql).Where(token => !token.Token.IsComment).Select(token => Word(token.Token, sql[token.Token.Start..token.Token.End]))).TrimEnd(';', ' ');

    private static string Word(SqlToken token, string text) => token.Kind switch
    {
        SqlTokenKind.Word => text.ToLowerInvariant(),
        // An argument without a name is one to the server, when others have names.
        SqlTokenKind.QuotedIdentifier when text == "\"\"" => text,
        SqlTokenKind.QuotedIdentifier => Identifier.Quote(DefinitionText.Unquote(text)),
        _ => text,
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
