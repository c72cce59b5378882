using System.Diagnostics;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Postgres;

public sealed class StatementSplitterPropertyTests
{
    private static readonly string[] Soup =
    [
        "'", "''", "\"", "$$", "$a$", "$1", "a$b$", "\\", ";", ";", "--", "\n", "\r\n", "/*", "*/", "(", ")", "E'", "e'", "U&'", "U&\"", "N'", "x'", "::", ":=", ":",
        "CREATE FUNCTION ", "BEGIN ", "ATOMIC ", "END", "CASE ", " ", "\t", "SELECT ", "COPY ", "FROM ", "STDIN", "é", "🐘", "\u00A0", "1", "1e", "_", "u&", "E",
    ];

    [Fact]
    public void Statements_come_apart_as_they_were_put_together()
    {
        var random = new Random(20260116);
        for (var run = 0; run < 3000; run++)
        {
            var statements = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Statement(random)).ToArray();
            var sql = string.Concat(statements.Select(statement => $"{Space(random)}{statement}{Space(random)};"));
            Assert.Equal(statements, StatementSplitter.Split(sql).Select(statement => statement.Sql[statement.Sql.IndexOf("SELECT", StringComparison.Ordinal)..]));
        }
    }

    [Fact]
    public void Any_text_is_cut_the_same_way_twice_or_refused_with_a_code()
    {
        var random = new Random(20260117);
        var whole = 0;
        for (var run = 0; run < 20_000; run++)
        {
            var sql = string.Concat(random.GetItems(Soup, random.Next(1, 14)));
            IReadOnlyList<SqlStatement> statements;
            try
            {
                statements = StatementSplitter.Split(sql);
            }
            catch (DiagnosticException e)
            {
                Assert.InRange(e.Diagnostics[0].Code, "RET2060", "RET2068");
                continue;
            }

            whole++;
            Assert.All(statements, statement => Assert.Equal(statement.Sql, sql.Substring(statement.Offset, statement.Sql.Length)));
            Assert.Equal(statements.Select(statement => statement.Sql), StatementSplitter.Split(StatementSplitter.Join(statements)).Select(statement => statement.Sql));
        }

        Assert.InRange(whole, 2000, 18_000);
    }

    [Theory]
    [InlineData("SELECT 1;\n")]
    [InlineData("/* a /* b */ */ SELECT E'a' -- c\n 'b', $a$ $b$ $a$;\n")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;\n")]
    [InlineData("(((((((((( ")]
    [InlineData("E'a'\n")]
    public void A_megabyte_of_SQL_takes_no_time(string piece)
    {
        var sql = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var count = piece[0] == '(' ? 0 : StatementSplitter.Split(sql).Count;
        Assert.InRange(count, piece.Contains(';', StringComparison.Ordinal) ? 10_000 : 0, 200_000);
        _ = piece[0] == '(' ? Assert.Throws<DiagnosticException>(() => StatementSplitter.Split(sql)) : null;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Statement(Random random) =>
        "SELECT " + string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Piece(random, 0)));

    private static string Piece(Random random, int depth) => random.Next(depth > 3 ? 8 : 11) switch
    {
        0 => $"'{Content(random).Replace("'", "''", StringComparison.Ordinal)}'",
        1 => $"E'{Content(random).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
        2 => $"\"{Content(random).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        3 => $"$x{depth}${Content(random).Replace("$x", "", StringComparison.Ordinal)}$x{depth}$",
        4 => $"/*{Content(random).Replace("/", "", StringComparison.Ordinal)}*/ 1",
        5 => $"--{Content(random).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)}\n1",
        6 => $"U&'{Content(random).Replace("'", "''", StringComparison.Ordinal)}'",
        7 => $"a$b${random.Next(9)} + ${random.Next(1, 9)}",
        8 => $"({Piece(random, depth + 1)}; {Piece(random, depth + 1)})",
        9 => $"/* {Comment(random, depth)} */ 2",
        _ => $"CASE {Piece(random, depth + 1)} END",
    };

    private static string Comment(Random random, int depth) => depth > 3 ? "; '" : $"\" /* ; {Comment(random, depth + 1 + random.Next(3))} */ $$ ";

    private static string Content(Random random) => string.Concat(random.GetItems(Soup, random.Next(6)));

    private static string Space(Random random) => random.Next(4) switch { 0 => " ", 1 => "\n-- it's;\n", 2 => "/* ; /* \" */ */", _ => "\t\r\n" };
}
