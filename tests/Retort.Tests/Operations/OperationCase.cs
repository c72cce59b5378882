namespace Retort.Tests.Operations;

/// <summary>One use of an operation, with everything that is known about it.</summary>
/// <param name="Name">What it shows, unique within its family.</param>
/// <param name="Setup">SQL that makes what it needs.</param>
/// <param name="Record">Records it, and nothing else.</param>
/// <param name="Sql">Its statements, each on lines of its own and with its semicolon.</param>
public sealed record OperationCase(string Name, string Setup, Action<MigrationBuilder> Record, string Sql)
{
    /// <summary>The first major version of PostgreSQL that knows it.</summary>
    public int Since { get; init; }

    /// <summary>Whether the operation alone says how it is undone.</summary>
    public bool HasReverse { get; init; } = true;

    /// <summary>Whether it changes the schema, not only rows or what a sequence will give next.</summary>
    public bool ChangesSchema { get; init; } = true;

    /// <summary>Whether it is only written, because it needs what a bare server lacks: a tablespace, an older version of an extension.</summary>
    public bool OnlyWritten { get; init; }
}
