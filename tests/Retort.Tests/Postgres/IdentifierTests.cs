using System.Text;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Tests.Postgres;

public sealed class IdentifierTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("users", "users")]
    [InlineData("_u1", "_u1")]
    [InlineData("name", "name")]
    [InlineData("order", "\"order\"")]
    [InlineData("json_table", "\"json_table\"")]
    [InlineData("system_user", "\"system_user\"")]
    [InlineData("Users", "\"Users\"")]
    [InlineData("1st", "\"1st\"")]
    [InlineData("a$b", "\"a$b\"")]
    [InlineData("a.b", "\"a.b\"")]
    [InlineData("x\"; DROP TABLE t; --", "\"x\"\"; DROP TABLE t; --\"")]
    [InlineData("größe", "\"größe\"")]
    public void A_name_is_quoted_only_where_it_needs_it(string name, string sql) => Assert.Equal(sql, Identifier.Quote(name));

    [Fact]
    public void Schema_and_name_are_quoted_apart() =>
        Assert.Equal("\"my.schema\".\"order\"", Identifier.Quote(new QualifiedName("my.schema", "order")));

    [Theory]
    [InlineData("", "RET2050")]
    [InlineData("a\0b", "RET2052")]
    [InlineData("a\nb", "RET2052")]
    [InlineData("a\u0085b", "RET2052")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "RET2051")]
    [InlineData("éééééééééééééééééééééééééééééééé", "RET2051")]
    public void A_name_that_the_server_would_change_is_refused(string name, string code) =>
        Assert.Equal(code, Assert.Throws<DiagnosticException>(() => Identifier.Quote(name)).Diagnostics[0].Code);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_surrogate_pair_is_refused(int half) =>
        Assert.Equal("RET2052", Assert.Throws<DiagnosticException>(() => Identifier.Quote($"a{(char)half}")).Diagnostics[0].Code);

    [Fact]
    public void A_name_of_exactly_63_bytes_is_kept_whole() => Assert.Equal(65, Identifier.Quote("A" + new string('a', 62)).Length);

    [Fact]
    public async Task Every_name_is_quoted_where_the_server_quotes_it()
    {
        var words = (string[])(await fixture.Database.ScalarAsync("SELECT array_agg(word) FROM pg_get_keywords() WHERE quote_ident(word) <> word"))!;
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Equal($"\"{word}\"", Identifier.Quote(word)));
    }

    [Fact]
    public async Task No_name_ever_becomes_anything_but_a_name()
    {
        var random = new Random(20260115);
        foreach (var names in Enumerable.Range(0, 2000).Select(_ => RandomName(random)).Chunk(50))
        {
            // The server reports the names of the columns back as it read them.
            await using var connection = await fixture.Database.OpenAsync();
            await using var batch = connection.CreateBatch();
            batch.BatchCommands.Add(new(string.Concat("SELECT ", string.Join(", ", names.Select(name => "1 AS " + Identifier.Quote(name))))));
            await using var reader = await batch.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            Assert.Equal(names, Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        }
    }

    private static string RandomName(Random random)
    {
        string[] nasty = ["\"", "'", "\\", ";", "--", "/*", "*/", "$$", "$a$", ".", " ", "\u00A0", "\u202E", "🐘", "é", "ｗ", "\uFEFF", "U&", "%", "{0}", ":", "@"];
        while (true)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                random.Next(3) == 0 ? new Rune(random.Next(0x20, 0xD7FF)).ToString() : nasty[random.Next(nasty.Length)]));
            if (Encoding.UTF8.GetByteCount(name) <= Identifier.MaxBytes && !name.Any(char.IsControl))
            {
                return name;
            }
        }
    }
}
