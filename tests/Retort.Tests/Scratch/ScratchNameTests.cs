using System.Diagnostics;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>What a name says of its owner.</summary>
public sealed class ScratchNameTests
{
    [Theory]
    [InlineData('_')]
    [InlineData('-')]
    public void A_name_says_when_where_and_by_whom_it_was_made(char separator)
    {
        var text = ScratchName.Next(separator);

        var name = ScratchName.Read(text, separator);

        Assert.NotNull(name);
        Assert.Equal(Environment.ProcessId, name.Owner.Id);
        Assert.InRange(DateTime.UtcNow - name.Made, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(1));
        Assert.True(name.IsOfThisMachine);
        Assert.False(name.IsStale);
        Assert.NotEqual(text, ScratchName.Next(separator));
        Assert.True(text.Length <= 63, "PostgreSQL would cut it.");
    }

    [Theory]
    [InlineData("retort_scratch_notes")]
    [InlineData("retort_scratch_20261126211500_a1b2_4711_c3d4")]
    [InlineData("retort_scratch_20261126211500_a1b2_4711_c3d4_")]
    [InlineData("retort_scratch_20261126211500_a1b2_-4711_c3d4_1")]
    [InlineData("retort_scratch_20261326211500_a1b2_4711_c3d4_1")]
    [InlineData("RETORT_SCRATCH_20261126211500_a1b2_4711_c3d4_1")]
    [InlineData("my_retort_scratch_20261126211500_a1b2_4711_c3d4_1")]
    public void Another_name_is_none_of_ours(string text) => Assert.Null(ScratchName.Read(text, '_'));

    [Fact]
    public void A_later_process_of_the_same_number_is_another_one()
    {
        var current = ProcessIdentity.Current;

        Assert.True(current.IsAlive);
        Assert.False((current with { Start = "zzzz" }).IsAlive);
    }

    [Fact]
    public async Task A_process_that_ended_is_not_alive()
    {
        using var process = Process.Start(new ProcessStartInfo("sleep", ["600"]))!;
        var identity = ProcessIdentity.Of(process.Id);
        Assert.True(identity.IsAlive);

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(identity.IsAlive);
    }

    [Fact]
    public void Of_another_machine_only_what_is_older_than_a_day_is_stale()
    {
        var owner = new ProcessIdentity(1, "0000");

        Assert.False(new ScratchName(DateTime.UtcNow.AddHours(-23), "????", owner).IsStale);
        Assert.True(new ScratchName(DateTime.UtcNow.AddHours(-25), "????", owner).IsStale);
    }
}
