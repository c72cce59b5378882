namespace Retort.Models;

/// <summary>A model that was found, and not read yet.</summary>
/// <param name="Name">The full name of its class, by which it can be chosen.</param>
/// <param name="Read">Reads it. What the user's code throws is a fault of the model.</param>
public sealed record ModelCandidate(string Name, Func<SchemaModel> Read);
