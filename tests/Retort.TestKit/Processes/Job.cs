namespace Retort.TestKit.Processes;

/// <summary>What a process of its own is to do.</summary>
/// <param name="Connection">The connection string, which travels on standard input and not on a command line.</param>
/// <param name="Direction"><c>up</c> or <c>down</c>.</param>
/// <param name="Target">The revision to go to.</param>
/// <param name="Chain">Which of the program's chains of migrations.</param>
public sealed record Job(string Connection, string Direction, string Target, string Chain);
