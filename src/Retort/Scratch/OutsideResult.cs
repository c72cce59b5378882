namespace Retort.Scratch;

/// <summary>What a program has left.</summary>
/// <param name="ExitCode">Its exit code; null if it did not end within its limit and was killed.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record OutsideResult(int? ExitCode, string Output, string Error)
{
    /// <summary>Whether it did what it should.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>What it said last, for a message.</summary>
    public string LastWords => ExitCode is null
        ? "it did not end in time"
        : Lines(Error).LastOrDefault() ?? Lines(Output).LastOrDefault() ?? $"it ended with {ExitCode}";

    /// <summary>The lines of a text that say something.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
}
