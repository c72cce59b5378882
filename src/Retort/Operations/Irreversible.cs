namespace Retort.Operations;

/// <summary>Says that there is no way back, and why. A downgrade stops here.</summary>
/// <param name="Reason">For the person who tries.</param>
public sealed record Irreversible(string Reason) : Operation;
