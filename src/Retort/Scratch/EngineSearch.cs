namespace Retort.Scratch;

/// <summary>What looking for a container engine found.</summary>
/// <param name="Engine">The engine; null if there is none.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="IsRemote">Whether there is one, but on another machine.</param>
internal sealed record EngineSearch(ContainerEngine? Engine, string Why, bool IsRemote);
