namespace Retort.Models;

/// <summary>
/// Says that a table or column had another name before, so that a new revision renames it instead of dropping one and making another. It counts while the old
/// one is there and the new one is not, and may be taken away afterwards.
/// </summary>
/// <param name="name">The old name, of the table without its schema or of the column.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class RenamedFromAttribute(string name) : Attribute
{
    /// <summary>The old name.</summary>
    public string Name { get; } = name;
}
