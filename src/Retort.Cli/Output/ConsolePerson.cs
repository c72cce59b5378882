namespace Retort.Cli.Output;

/// <summary>Whoever sits at the terminal of this process.</summary>
internal sealed class ConsolePerson(TextReader input, TextWriter error) : IPerson
{
    private static readonly string[] Automation = ["CI", "TF_BUILD", "BUILD_BUILDID", "TEAMCITY_VERSION", "JENKINS_URL"];

    /// <summary>
    /// Whether there is one: questions are written to standard error and answered on standard input, so both must be a terminal. A build agent may
    /// have one that nobody looks at.
    /// </summary>
    public static bool IsThere { get; } = !Console.IsInputRedirected && !Console.IsErrorRedirected
        && !Array.Exists(Automation, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase) && value != "0");

    public async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        await error.WriteAsync($"{question} ".AsMemory(), cancellationToken);
        await error.FlushAsync(cancellationToken);

        try
        {
            // A read cannot be broken off; Ctrl+C must not wait for it.
            return (await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken))?.Trim();
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync();
            throw;
        }
    }
}
