namespace Retort.Schema;

/// <summary>A column type. Built-in types bear PostgreSQL's names; any other is named, with its schema if it has one.</summary>
/// <param name="Name">The name: for a built-in type SQL's spelling (<c>double precision</c>), else the name as it stands in the catalog.</param>
public sealed record SqlType(string Name)
{
    /// <summary>The schema of a type that is not built in.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether <see cref="Name"/> is PostgreSQL's own spelling, which is never quoted.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>What stands in parentheses: <c>20</c>, <c>10, 2</c>. Null for none.</summary>
    public string? Modifiers { get; init; }

    /// <summary>For an interval, the fields: <c>day to second</c>.</summary>
    public string? Fields { get; init; }

    /// <summary>How many array dimensions it was declared with; PostgreSQL ignores any above one.</summary>
    public int Dimensions { get; init; }

    /// <summary>Whether it is one of the serial pseudo-types, which only a new column may have.</summary>
    public bool IsSerial => IsBuiltIn && Dimensions == 0 && Name is "smallserial" or "serial" or "bigserial";

    /// <inheritdoc/>
    public override string ToString() => Postgres.TypeSql.Write(this);
}
