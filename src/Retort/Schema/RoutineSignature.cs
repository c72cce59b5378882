namespace Retort.Schema;

/// <summary>What tells a routine from all others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The types of its input arguments.</param>
public sealed record RoutineSignature(QualifiedName Name, ValueList<SqlType> Arguments)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}({string.Join(", ", Arguments)})";
}
