using Retort.Postgres;

namespace Retort.Tests.Postgres;

public sealed class DollarQuoteTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("SELECT 1")]
    [InlineData("$")]
    [InlineData("ends in $")]
    [InlineData("$$")]
    [InlineData("$$ and $body$")]
    [InlineData("$$ and ends in $body")]
    [InlineData("$$ $body$ $body1$ $body2$ $x$body3$")]
    [InlineData("it's \\ $1 ''\n$B$")]
    public async Task A_text_comes_back_as_it_was(string text)
    {
        Assert.Equal(text, await fixture.Database.ScalarAsync($"SELECT {DollarQuote.Write(text)}"));
        Assert.Single(StatementSplitter.Split($"SELECT {DollarQuote.Write(text)}; -- end"));
    }
}
