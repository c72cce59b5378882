using Retort.Cli.CommandLine;

namespace Retort.Cli.Tests.Commands;

public sealed class TimeArgumentTests
{
    [Theory]
    [InlineData("30", 30_000)]
    [InlineData("30s", 30_000)]
    [InlineData("500ms", 500)]
    [InlineData("5min", 300_000)]
    [InlineData("1.5s", 1500)]
    [InlineData("2h", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("0", 0)]
    public void A_length_of_time_is_written_as_PostgreSQL_writes_it(string text, double milliseconds)
        => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), TimeArgument.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("ms")]
    [InlineData("5m")]
    [InlineData("5 s")]
    [InlineData("1,5s")]
    [InlineData("soon")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("25d")]
    public void Anything_else_is_none(string text) => Assert.Null(TimeArgument.Parse(text));
}
