using System.Diagnostics;

namespace Retort.TestKit.Tests.Wire;

/// <summary>Waits for what PostgreSQL only tells those who ask.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var patience = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), "It did not happen.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
