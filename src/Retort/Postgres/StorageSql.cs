using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Storage parameters as SQL.</summary>
internal static class StorageSql
{
    /// <summary>The value is always a literal, which PostgreSQL reads as the parameter's own type.</summary>
    public static string Write(StorageParameter parameter) =>
        $"{string.Join('.', parameter.Name.Split('.').Select(Identifier.Quote))} = {Literal.Text(parameter.Value)}";
}
