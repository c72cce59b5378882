using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Takes the next column of a row.</summary>
internal sealed class RowReading(DbDataReader row)
{
    private int _next;

    public string Text() => row.GetString(_next++);

    public string? TextOrNull() => row.IsDBNull(_next) ? Skip() : row.GetString(_next++);

    public long Number() => row.GetInt64(_next++);

    public int? IntOrNull()
    {
        if (!row.IsDBNull(_next))
        {
            return row.GetInt32(_next++);
        }

        _next++;
        return null;
    }

    public double Real() => row.GetDouble(_next++);

    public bool Flag() => row.GetBoolean(_next++);

    public char Letter() => row.GetString(_next++) is [var letter, ..] ? letter : '\0';

    public byte[] Bytes() => row.GetFieldValue<byte[]>(_next++);

    /// <summary>A list; none for NULL.</summary>
    public string[] Texts() => row.IsDBNull(_next++) ? [] : row.GetFieldValue<string[]>(_next - 1);

    /// <summary>A list that may have gaps.</summary>
    public string?[] TextsOrNulls() => row.IsDBNull(_next++) ? [] : row.GetFieldValue<string?[]>(_next - 1);

    /// <summary>A schema and a name.</summary>
    public QualifiedName Name() => new(Text(), Text());

    /// <summary>A schema and a name, or null.</summary>
    public QualifiedName? NameOrNull()
    {
        var (schema, name) = (TextOrNull(), TextOrNull());
        return name is null ? null : new(schema, name);
    }

    /// <summary>A schema and a name of something that a schema does not hold, or null.</summary>
    public QualifiedName? Reference()
    {
        var (schema, name) = (TextOrNull(), TextOrNull());
        return name is null ? null : SearchPath.Strip(schema, name);
    }

    public SqlExpression? Expression() => TextOrNull() is { } text ? new(DefinitionText.Unwrap(text)) : null;

    public SqlType Type() => TypeParser.Parse(Text());

    private string? Skip()
    {
        _next++;
        return null;
    }
}
