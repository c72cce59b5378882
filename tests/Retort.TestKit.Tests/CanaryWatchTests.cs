namespace Retort.TestKit.Tests;

public sealed class CanaryWatchTests
{
    [Fact]
    public void An_exception_that_holds_the_password_is_written_down_though_it_is_caught()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "canary.found");
        Assert.False(File.Exists(file), "An exception of this run had the password.");
        try
        {
            Assert.Throws<InvalidOperationException>(Throw);

            Assert.Contains(nameof(Throw), File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Throw() => throw new InvalidOperationException($"outside {Canary.Value}", new ArgumentException(Canary.Value));
}
