using System.Collections;
using System.Globalization;
using System.Reflection;
using Retort.Postgres.Expressions;
using Retort.Schema;

namespace Retort.Tests.Replay;

/// <summary>
/// Writes a schema as lines, a line an attribute, so that a test that fails shows what differs. An expression is written without what the server adds when
/// it writes it back: casts, parentheses, schemas on the search path. A query that it has parsed is left out.
/// </summary>
internal static class SchemaText
{
    public static IReadOnlyList<string> Of(DatabaseSchema schema)
    {
        var lines = new List<string>();
        Write(lines, "", schema);
        return lines;
    }

    /// <summary>Fails with what only one of two schemas has.</summary>
    public static void AssertEqual(DatabaseSchema expected, DatabaseSchema actual)
    {
        var (left, right) = (Of(expected), Of(actual));
        Assert.True(left.SequenceEqual(right), $"Missing:\n{string.Join('\n', left.Except(right))}\nToo much:\n{string.Join('\n', right.Except(left))}");
    }

    private static void Write(List<string> lines, string path, object? value)
    {
        switch (value)
        {
            case null or false:
                break;
            case SqlExpression expression:
                lines.Add($"{path} = {Plain(expression.Sql)}");
                break;
            case string or bool or Enum or QualifiedName or SqlType or RelationPart or RoutineSignature or DatabaseObject:
                lines.Add($"{path} = {value}");
                break;
            case IFormattable number:
                lines.Add($"{path} = {number.ToString(null, CultureInfo.InvariantCulture)}");
                break;
            case IEnumerable list when value.GetType().GetGenericTypeDefinition() == typeof(ValueMap<,>):
                foreach (var pair in list)
                {
                    var (key, item) = (pair.GetType().GetProperty("Key")!.GetValue(pair), pair.GetType().GetProperty("Value")!.GetValue(pair));
                    lines.Add($"{path}[{key}]");
                    Write(lines, $"{path}[{key}]", item);
                }

                break;
            case IEnumerable list:
                var at = 0;
                foreach (var item in list)
                {
                    Write(lines, $"{path}[{at++}]", item);
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
                {
                    if (value is View or MaterializedView && property.Name is "Query" or "Columns" or "Recursive" || property.Name is "SqlBody" or "Commands")
                    {
                        continue;
                    }

                    Write(lines, $"{path}.{property.Name}", property.GetValue(value));
                }

                break;
        }
    }

    private static string Plain(string sql) => ExpressionText.Normal(sql, withCasts: false);
}
