using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Retort.Operations;

namespace Retort.Compilation;

/// <summary>
/// A digest of what a migration records. It reads the state of the records, and leaves out what has its default value: a later version of
/// Retort may give a record more members without making every applied revision look edited.
/// </summary>
internal static class OperationChecksum
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>The digest: a format number and 32 hexadecimal digits.</summary>
    public static string Of(IEnumerable<Operation> operations)
    {
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            Write(text, operation);
            text.Append('\n');
        }

        return $"1:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16))}";
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case string s:
                // The length keeps neighbours apart.
                text.Append(CultureInfo.InvariantCulture, $"{s.Length}'").Append(s);
                break;
            case ExecuteSql { Effect: not null } raw:
                // What it is said to do changes nothing that is run.
                WriteState(text, raw with { Effect = null });
                break;
            case Delegate:
                text.Append("code");
                break;
            case Enum or bool or char or DateTime or DateTimeOffset or Guid or IFormattable when value.GetType().IsValueType:
                text.Append(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                WriteState(text, value);
                break;
        }
    }

    private static void WriteState(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (var field in Fields.GetOrAdd(value.GetType(), Find))
        {
            if (field.GetValue(value) is { } state && !IsDefault(state))
            {
                text.Append(Name(field)).Append('=');
                Write(text, state);
                text.Append(';');
            }
        }

        text.Append('}');
    }

    private static bool IsDefault(object state) => state switch
    {
        ICollection { Count: 0 } => true,
        string => false,
        IEnumerable list => !list.GetEnumerator().MoveNext(),
        ValueType => state.Equals(Activator.CreateInstance(state.GetType())),
        _ => false,
    };

    /// <summary>All fields, those of base records included, by name.</summary>
    private static FieldInfo[] Find(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            fields.AddRange(at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return [.. fields.OrderBy(Name, StringComparer.Ordinal)];
    }

    private static string Name(FieldInfo field) => field.Name is ['<', ..] name ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
