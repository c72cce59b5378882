using Retort.Schema;

namespace Retort.Models;

/// <summary>What the schema of a database is meant to be, as a program says it.</summary>
/// <param name="Name">What it is called in messages: the full name of a class.</param>
/// <param name="Schema">The schema.</param>
public sealed record SchemaModel(string Name, DatabaseSchema Schema)
{
    /// <summary>What it speaks of. Of everything else it neither asks for anything nor misses anything.</summary>
    public ModelParts Parts { get; init; } = ModelParts.All;

    /// <summary>Tables and views that are somebody else's: it neither asks for them nor wants them gone.</summary>
    public ValueList<QualifiedName> LeftAlone { get; init; } = [];

    /// <summary>What in it had another name before.</summary>
    public ValueList<ModelRename> Renames { get; init; } = [];

    /// <summary>Where the objects come from: a table from a class, a column from a property.</summary>
    public ValueMap<DatabaseObject, ModelSource> Sources { get; init; } = new();

    /// <summary>What in it cannot be made part of a schema. With any of these nothing is compared.</summary>
    public ValueList<ModelFault> Faults { get; init; } = [];
}
