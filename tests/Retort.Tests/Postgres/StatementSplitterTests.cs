using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Postgres;

public sealed class StatementSplitterTests
{
    [Theory]
    [InlineData("SELECT 1; SELECT 2", "SELECT 1", "SELECT 2")]
    [InlineData(" ;; SELECT 1 ;;\n; -- nothing\n;", "SELECT 1")]
    [InlineData("SELECT ';'; SELECT 2", "SELECT ';'", "SELECT 2")]
    [InlineData("SELECT 'it''s;'; SELECT 2", "SELECT 'it''s;'", "SELECT 2")]
    [InlineData(@"SELECT '\'; SELECT 2", @"SELECT '\'", "SELECT 2")]
    [InlineData(@"SELECT E'\';'; SELECT 2", @"SELECT E'\';'", "SELECT 2")]
    [InlineData(@"SELECT fe'\'; SELECT 2", @"SELECT fe'\'", "SELECT 2")]
    [InlineData("SELECT E'a' -- c\n '\\';'; SELECT 2", "SELECT E'a' -- c\n '\\';'", "SELECT 2")]
    [InlineData("SELECT U&'d;\\0061'; SELECT 2", "SELECT U&'d;\\0061'", "SELECT 2")]
    [InlineData("SELECT B'1', X'f', N';'; SELECT 2", "SELECT B'1', X'f', N';'", "SELECT 2")]
    [InlineData("SELECT \"a;\"\"b\"; SELECT 2", "SELECT \"a;\"\"b\"", "SELECT 2")]
    [InlineData("SELECT U&\"a;\"; SELECT 2", "SELECT U&\"a;\"", "SELECT 2")]
    [InlineData("SELECT $$;$a$;$$; SELECT 2", "SELECT $$;$a$;$$", "SELECT 2")]
    [InlineData("SELECT $ä1$;$$;$ä1$; SELECT 2", "SELECT $ä1$;$$;$ä1$", "SELECT 2")]
    [InlineData("SELECT $1; SELECT a$b$; SELECT $2", "SELECT $1", "SELECT a$b$", "SELECT $2")]
    [InlineData("SELECT 1$a$;$a$; SELECT 2", "SELECT 1$a$;$a$", "SELECT 2")]
    [InlineData("SELECT 1 /* ; /* ; */ ' */; SELECT 2 -- it's;", "SELECT 1", "SELECT 2")]
    [InlineData("SELECT 2*/* x */3 --- y;\n; SELECT 2", "SELECT 2*/* x */3", "SELECT 2")]
    [InlineData("-- first\nSELECT 1; -- second\nSELECT 2", "-- first\nSELECT 1", "-- second\nSELECT 2")]
    [InlineData("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)", "SELECT 3")]
    [InlineData("BEGIN; SELECT 1; END; SELECT 2", "BEGIN", "SELECT 1", "END", "SELECT 2")]
    [InlineData("SELECT x[1:2], y::text, 'a' : 'b'", "SELECT x[1:2], y::text, 'a' : 'b'")]
    [InlineData("SELECT 1) ; SELECT 2", "SELECT 1)", "SELECT 2")]
    [InlineData("", "")]
    public void Semicolons_end_statements_only_outside_everything(string sql, params string[] statements) =>
        Assert.Equal(statements.Where(statement => statement.Length > 0), StatementSplitter.Split(sql).Select(statement => statement.Sql));

    [Theory]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; SELECT 1 AS \"end\"; END")]
    [InlineData("CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC END")]
    [InlineData("create function f() returns int begin /* c */ atomic ;; select case 1 when 1 then case when true then 1 end end; end")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT 1 AS case; SELECT 1 end; END")]
    [InlineData("CREATE FUNCTION begin(a int DEFAULT (1)) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END")]
    public void The_body_of_a_standard_function_is_one_piece(string function) =>
        Assert.Equal([function, "SELECT 2"], StatementSplitter.Split($"{function}; SELECT 2").Select(statement => statement.Sql));

    [Fact]
    public void A_statement_knows_where_it_stands()
    {
        const string Sql = "SELECT 1;\n\n-- why\nSELECT\n2;";
        var second = StatementSplitter.Split(Sql)[1];
        Assert.Equal(("-- why\nSELECT\n2", 11, 4), (second.Sql, second.Offset, second.Line));
        Assert.Equal(second.Sql, Sql.Substring(second.Offset, second.Sql.Length));
    }

    [Theory]
    [InlineData("SELECT 1;\nSELECT 'a", "RET2060", 2)]
    [InlineData("SELECT E'a\\'", "RET2060", 1)]
    [InlineData("SELECT \"a", "RET2061", 1)]
    [InlineData("SELECT 1\n/* /* */", "RET2062", 2)]
    [InlineData("SELECT $a$ $b$", "RET2063", 1)]
    [InlineData("SELECT 1;\n\\d users\n", "RET2064", 2)]
    [InlineData("SELECT 1 \\gexec", "RET2064", 1)]
    [InlineData("\nCOPY t (a, b) FROM STDIN WITH (FORMAT csv);\n'\t\"\n\\.\n", "RET2065", 2)]
    [InlineData("copy t to stdout", "RET2065", 1)]
    [InlineData("SELECT '\n\0'", "RET2066", 2)]
    [InlineData("SELECT (1; SELECT 2", "RET2067", 1)]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2", "RET2068", 1)]
    public void What_is_not_whole_SQL_is_refused_with_its_line(string sql, string code, int line)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => StatementSplitter.Split(sql, new("m.cs", 7))).Diagnostics[0];
        Assert.Equal((code, new SourceLocation("m.cs", 7)), (diagnostic.Code, diagnostic.Location));
        Assert.StartsWith($"In line {line} of the SQL: ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY (SELECT 'STDIN' AS stdin FROM t) TO '/tmp/x'")]
    [InlineData("COPY stdin FROM '/tmp/x'")]
    public void COPY_that_the_server_does_alone_is_allowed(string sql) => Assert.Equal(sql, Assert.Single(StatementSplitter.Split(sql)).Sql);
}
