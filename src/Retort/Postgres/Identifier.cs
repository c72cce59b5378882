using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Names as SQL.</summary>
public static class Identifier
{
    /// <summary>The name, in quotes.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The name with its schema, in quotes.</summary>
    public static string Quote(QualifiedName name) => name.Schema is null ? Quote(name.Name) : $"{Quote(name.Schema)}.{Quote(name.Name)}";
}
