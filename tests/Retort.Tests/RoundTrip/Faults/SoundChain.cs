namespace Retort.Tests.RoundTrip.Faults;

/// <summary>A revision whose downgrade is right.</summary>
/// <param name="Name">What happens, unique within its family.</param>
/// <param name="Setup">SQL of the revision it stands on; empty for none.</param>
/// <param name="Up">What Upgrade does: SQL, or C# that begins with <c>op.</c></param>
/// <param name="Down">What Downgrade does, in the same form.</param>
public sealed record SoundChain(string Name, string Setup, string Up, string Down);
