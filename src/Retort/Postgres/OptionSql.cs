using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Storage parameters as SQL.</summary>
internal static class OptionSql
{
    /// <summary>WITH and the list behind it, after a space; nothing for an empty list.</summary>
    public static string With(ValueList<StorageOption> options) => options.Count == 0 ? "" : $" WITH {Write(options)}";

    /// <summary>The list, in parentheses.</summary>
    public static string Write(IEnumerable<StorageOption> options) => $"({string.Join(", ", options.Select(Write))})";

    /// <summary>Names alone, in parentheses.</summary>
    public static string Names(IEnumerable<string> names) => $"({string.Join(", ", names.Select(Name))})";

    public static IReadOnlyList<Statement> Alter(AlterTableOptions change) =>
        Alter($"ALTER TABLE {Identifier.Quote(change.Table)}", change.Set, change.Reset);

    public static IReadOnlyList<Statement> Alter(AlterIndexOptions change) =>
        Alter($"ALTER INDEX {Identifier.Quote(change.Index)}", change.Set, change.Reset);

    private static Statement[] Alter(string head, ValueList<StorageOption> set, ValueList<string> reset)
    {
        List<string> actions = [];
        if (set.Count > 0)
        {
            actions.Add($"SET {Write(set)}");
        }

        if (reset.Count > 0)
        {
            actions.Add($"RESET {Names(reset)}");
        }

        return actions.Count == 0 ? [] : [new($"{head} {string.Join(", ", actions)}")];
    }

    private static string Write(StorageOption option) => option.Value is { } value ? $"{Name(option.Name)} = {Value(value)}" : Name(option.Name);

    private static string Name(string name) => string.Join('.', name.Split('.').Select(Identifier.Quote));

    private static string Value(string value) =>
        value is "true" or "false" or "on" or "off" || decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? value
            : Literal.Text(value);
}
