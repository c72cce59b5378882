namespace Retort.Schema;

/// <summary>An event trigger: fires on DDL anywhere in the database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Event">The event: <c>ddl_command_end</c>.</param>
/// <param name="Function">The function that it calls.</param>
public sealed record EventTrigger(string Name, string Event, QualifiedName Function)
{
    /// <summary>The commands that make it fire: <c>CREATE TABLE</c>; none means any.</summary>
    public ValueList<string> Tags { get; init; } = [];

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
