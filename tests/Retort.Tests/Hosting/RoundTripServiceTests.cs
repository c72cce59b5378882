using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.Hosting;

/// <summary>Starts servers of its own, which the tests of Scratch count and whose programs they replace.</summary>
[Collection(Scratch.OneAtATime.Name)]
public sealed class RoundTripServiceTests
{
    private static readonly MigrationChain Chain = SourceCompiler.Chain(RoundTrip.RoundTripRunTests.Source(
        ("a", "", "op.Execute(\"CREATE TABLE a (id int)\");", "op.Execute(\"DROP TABLE a\");"), ("b", "a", "", "")));

    [Theory]
    [InlineData("Docker")]
    [InlineData("3")]
    public async Task A_kind_of_server_that_there_is_not_is_refused_and_never_taken_for_another(string kind)
    {
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => ServeAsync(kind, _ => { }));

        Assert.Equal($"error RET9010: Throwaway databases cannot be made in '{kind}'. Let MigrationsScratchDatabase be Auto, Container, Local or Server.", Assert.Single(exception.Diagnostics).ToString());
    }

    [Fact]
    public async Task It_tells_which_revision_it_is_at_before_it_is_tried()
    {
        var told = new List<string>();

        await ServeAsync("local", what =>
        {
            if (what is RevisionStarted started)
            {
                told.Add($"{started.Revision} {started.Number} of {started.Total}");
            }
            else if (what is RevisionTried tried)
            {
                told.Add($"{tried.Revision} {tried.Outcome}");
            }
        });

        Assert.Equal(["a 1 of 2", "a Passed", "b 2 of 2", "b Passed"], told);
    }

    private static Task<RoundTripAnswer> ServeAsync(string kind, Action<MigrationEvent> tell) => RoundTripService.RunAsync(
        new RoundTripRequest { Mode = Retort.RoundTrip.RoundTripMode.Each, Database = kind }, new QualifiedName(null, "alembic_version"), Chain, tell, TestContext.Current.CancellationToken);
}
