namespace Retort.Models;

/// <summary>A model that was found, and not read yet.</summary>
/// <param name="Name">The full name of its class, by which it can be chosen.</param>
/// <param name="Read">Reads it. Whatever the user's code throws comes out of it.</param>
public sealed record ModelCandidate(string Name, Func<SchemaModel> Read);
