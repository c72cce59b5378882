namespace Retort.Cli.Output;

/// <summary>Somebody at the terminal who can answer.</summary>
internal interface IPerson
{
    /// <summary>Asks on one line and waits for the answer.</summary>
    /// <returns>Null when there is none: the terminal is gone.</returns>
    /// <exception cref="OperationCanceledException">The command was stopped meanwhile.</exception>
    Task<string?> AskAsync(string question, CancellationToken cancellationToken);
}
