using System.Diagnostics;
using Retort.Tests.Compilation;

namespace Retort.Tests.Scripts;

public sealed class GrowthTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_chain_ten_times_as_long_has_scripts_ten_times_as_long_and_an_idempotent_run_that_grows_no_faster()
    {
        var small = Measure(300);
        var large = Measure(3000);
        foreach (var (less, more) in (ReadOnlySpan<(Retort.Scripts.Script, Retort.Scripts.Script)>)[
            (small.Upgrade, large.Upgrade), (small.Downgrade, large.Downgrade), (small.Idempotent, large.Idempotent)])
        {
            Assert.InRange((double)more.Text.Length / less.Text.Length, 8, 11);
        }

        // What is applied is worked out on the server; an empty run of the long chain does nothing else.
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.StampAsync(["r2999"]);
        var time = Stopwatch.StartNew();
        (await database.PsqlScriptAsync(large.Idempotent.Text)).EnsureSuccess();
        output.WriteLine($"3,000 revisions, nothing to do: {time.ElapsedMilliseconds} ms");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed} for an idempotent run with nothing to do");
    }

    private Written Measure(int count)
    {
        var chain = SourceCompiler.Chain(Written.Line([.. Enumerable.Range(0, count).Select(i => (Id(i), $"op.Execute(\"CREATE TABLE t{i} (id int)\");", $"op.DropTable(\"t{i}\");"))]));
        var time = Stopwatch.StartNew();
        var written = Written.Of(chain);
        output.WriteLine($"{count} revisions: {time.ElapsedMilliseconds} ms, {written.Upgrade.Text.Length} and {written.Idempotent.Text.Length} characters");
        return written;
    }

    private static string Id(int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r{i:0000}");
}
