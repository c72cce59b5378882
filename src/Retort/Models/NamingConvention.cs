using System.Text;

namespace Retort.Models;

/// <summary>
/// What columns, keys and indexes of a model's classes are called where no attribute says it. A class that derives from it, in the assembly of the model, takes its
/// place: override what is to be another. A name of more than 63 bytes is cut, and gets a hash so that it stays apart from others.
/// </summary>
public class NamingConvention
{
    /// <summary>A column: <c>organization_id</c> for <c>OrganizationId</c>.</summary>
    /// <param name="property">The name of the property.</param>
    public virtual string Column(string property) => SnakeCase(property);

    /// <summary>A value of an enum type: <c>in_progress</c> for <c>InProgress</c>.</summary>
    /// <param name="member">The name of the enum's member.</param>
    public virtual string EnumValue(string member) => SnakeCase(member);

    /// <summary>A primary key: <c>pk_products</c>.</summary>
    /// <param name="table">The table.</param>
    public virtual string PrimaryKey(string table) => $"pk_{table}";

    /// <summary>A foreign key: <c>fk_products_organization</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="references">The table that it refers to.</param>
    public virtual string ForeignKey(string table, IReadOnlyList<string> columns, string references) =>
        $"fk_{table}_{string.Join('_', columns.Select(column => column.Length > 3 && column.EndsWith("_id", StringComparison.Ordinal) ? column[..^3] : column))}";

    /// <summary>An index: <c>ix_products_sku</c>; a unique one is called as a unique constraint is.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns; of an expression the function, or <c>expr</c>.</param>
    /// <param name="isUnique">Whether it allows no duplicates.</param>
    public virtual string Index(string table, IReadOnlyList<string> columns, bool isUnique) =>
        isUnique ? UniqueKey(table, columns) : $"ix_{table}_{string.Join('_', columns)}";

    /// <summary>A unique constraint: <c>uq_products_sku</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    public virtual string UniqueKey(string table, IReadOnlyList<string> columns) => $"uq_{table}_{string.Join('_', columns)}";

    /// <summary>A check: <c>ck_products_price</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column of the property that it stands at; null for one that stands at the class.</param>
    public virtual string Check(string table, string? column) => column is null ? $"ck_{table}" : $"ck_{table}_{column}";

    /// <summary>A name in lower case with underscores between its words: <c>html_body</c> for <c>HTMLBody</c>.</summary>
    protected static string SnakeCase(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var begins = at > 0 && char.IsUpper(name[at]) && name[at - 1] != '_' && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
            _ = (begins ? result.Append('_') : result).Append(char.ToLowerInvariant(name[at]));
        }

        return result.ToString();
    }
}
