namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Downgrades of all else that are nearly right: each is found, and what is wrong is said in words, at the revision's place.</summary>
public sealed class OtherFaultTests
{
    private static readonly FaultRun Run = new();

    public static TheoryData<string> Names => FaultRun.Names(others: true, "table", "column", "constraint", "index", "sequence", "view");

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_fault_is_found_and_said_in_words(string name) => Run.CheckAsync(name);
}
