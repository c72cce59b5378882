using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TYPE … ADD VALUE, outside the revision's transaction: no transaction may use a value that it added.</summary>
/// <param name="Type">The type.</param>
/// <param name="Value">The new value.</param>
public sealed record AddEnumValue(QualifiedName Type, string Value) : Operation
{
    /// <summary>The value that it goes in front of.</summary>
    public string? Before { get; init; }

    /// <summary>The value that it goes behind. Without either it goes to the end.</summary>
    public string? After { get; init; }

    /// <summary>Does nothing where the type has that value.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The values that the type had, so that it can be replaced by one without the new value.</summary>
    public ValueList<string>? Existing { get; init; }

    /// <summary>The columns of the type, which such a replacement rewrites.</summary>
    public ValueList<EnumColumn> Columns { get; init; } = [];

    private ValueList<string> Values(ValueList<string> existing)
    {
        List<string> values = [.. existing.Where(value => value != Value)];
        var neighbour = values.IndexOf(Before ?? After ?? "");
        values.Insert(neighbour < 0 ? values.Count : Before is null ? neighbour + 1 : neighbour, Value);
        return [.. values];
    }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Existing is null ? null : new ReplaceEnumValues(Type, Existing)
        {
            Existing = Values(Existing),
            Columns = [.. Columns.Select(column => column.Reverse())],
        };
}
