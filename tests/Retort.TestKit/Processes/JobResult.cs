namespace Retort.TestKit.Processes;

/// <summary>How a job ended.</summary>
/// <param name="Ending">Whether it was done, failed, or died on the way.</param>
/// <param name="Error">What went wrong, as the program says it; null when the job was done.</param>
public sealed record JobResult(JobEnding Ending, string? Error);
