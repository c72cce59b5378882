using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER … SET SCHEMA.</summary>
/// <param name="Target">The object where it was.</param>
/// <param name="NewSchema">Its new schema.</param>
public sealed record SetObjectSchema(DatabaseObject Target, string NewSchema) : Operation
{
    /// <summary>The schema that it was in, where the name does not say it.</summary>
    public string? ExistingSchema { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse()
    {
        if ((ExistingSchema ?? Target.Name.Schema) is not { } existing)
        {
            return null;
        }

        var moved = Target.Kind == ObjectKind.Extension ? Target : Target with { Name = Target.Name with { Schema = NewSchema } };
        return new SetObjectSchema(moved, existing) { ExistingSchema = NewSchema };
    }
}
