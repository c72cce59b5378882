namespace Retort.Host;

/// <summary>Why the engine could not be loaded.</summary>
/// <param name="Code">A code of the catalogue; it is repeated here because the host depends on nothing.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Problem(string Code, string Message);
