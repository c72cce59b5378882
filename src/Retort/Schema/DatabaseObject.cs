namespace Retort.Schema;

/// <summary>An object that a comment, a grant, a new owner or a new name is for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; for a part of a table or domain (a column, constraint, trigger, policy or rule) the name of the whole.</param>
public sealed record DatabaseObject(ObjectKind Kind, QualifiedName Name)
{
    /// <summary>The name of the part: the column, constraint, trigger, policy or rule.</summary>
    public string? Part { get; init; }

    /// <summary>The types of a routine's input arguments, or null where its name says enough.</summary>
    public ValueList<SqlType>? Arguments { get; init; }

    /// <summary>The same object under another name.</summary>
    public DatabaseObject Rename(string name) =>
        Part is null ? this with { Name = Name.Rename(name) } : this with { Part = name };

    /// <inheritdoc/>
    public override string ToString() => Part is null ? $"{Kind} {Name}" : $"{Kind} {Name}.{Part}";
}
