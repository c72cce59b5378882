namespace Retort.Operations;

/// <summary>CREATE SCHEMA.</summary>
/// <param name="Schema">The schema.</param>
public sealed record CreateSchema(string Schema) : Operation
{
    /// <summary>The role that is to own it, if not the migrating one.</summary>
    public string? Authorization { get; init; }

    /// <summary>Does nothing where one of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropSchema(Schema) { Existing = this };
}
