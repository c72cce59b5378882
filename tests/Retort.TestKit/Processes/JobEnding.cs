namespace Retort.TestKit.Processes;

/// <summary>The ways in which a job can end.</summary>
public enum JobEnding
{
    /// <summary>The program did all of it.</summary>
    Done,

    /// <summary>The program reported an error.</summary>
    Failed,

    /// <summary>The process ended without a word.</summary>
    Died,
}
