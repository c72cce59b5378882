namespace Retort.Models;

/// <summary>A check constraint of a table.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class CheckAttribute : Attribute
{
    /// <summary>A check with the name that the naming convention gives it: <c>ck_products_price</c> for one on the property <c>Price</c>.</summary>
    /// <param name="sql">What must not be false, as SQL: it names columns, not properties.</param>
    public CheckAttribute(string sql) => Sql = sql;

    /// <summary>A check with a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sql">What must not be false, as SQL: it names columns, not properties.</param>
    public CheckAttribute(string name, string sql) => (Name, Sql) = (name, sql);

    /// <summary>Its name, or null for the naming convention's.</summary>
    public string? Name { get; }

    /// <summary>What must not be false.</summary>
    public string Sql { get; }
}
