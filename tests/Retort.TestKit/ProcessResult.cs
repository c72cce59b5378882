namespace Retort.TestKit;

/// <summary>What a program that ended has left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>The result itself, or an exception with all that the program said when it failed.</summary>
    public ProcessResult EnsureSuccess() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"The program ended with {ExitCode}.\n{Output}\n{Error}");
}
