using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … SET (…), RESET (…): storage parameters.</summary>
/// <param name="Table">The table.</param>
/// <param name="Set">The parameters that get a value.</param>
/// <param name="Reset">The parameters that get the server's again.</param>
public sealed record AlterTableOptions(QualifiedName Table, ValueList<StorageOption> Set, ValueList<string> Reset) : Operation
{
    /// <summary>What the parameters named here were set to before; those it lacks were not set. Null where that is not known.</summary>
    public ValueList<StorageOption>? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null
        ? null
        : new AlterTableOptions(Table, Existing, [.. Set.Select(option => option.Name).Except(Existing.Select(option => option.Name), StringComparer.Ordinal)])
        {
            Existing = Set,
        };
}
