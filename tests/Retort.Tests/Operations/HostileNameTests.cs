using System.Reflection;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Tests.Operations;

/// <summary>Every operation, found by reflection, with names made to break out: each is quoted as one identifier or refused with a code.</summary>
public sealed class HostileNameTests
{
    private const string Attacked = HostileArguments.Harmless + "attacked";

    private static readonly string[] NotAboutNames = ["Execute", "ExecuteSql", "Run", "Autocommit", "Irreversible"];

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "'", "''", "\\", ";", "--", "/*", "*/", "$$", "$q$", "$1", "(", ")", ".", ",", " ", "\n", "\r\n", "\t", "\0", "\u0001", "\u00a0", "\u2028",
        "\u202e", "\ud800", "\ud83d\ude00", "ä", "SELECT", "select", "user", "E'", "U&\"", "::text", ":x", "%s", "{0}", "=", "A", "DROP TABLE t", "\\!", "\\copy", "xq",
    ];

    public static TheoryData<string> Methods => [.. All.Select(method => method.Name)];

    private static IEnumerable<MethodInfo> All => typeof(MigrationBuilder)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !NotAboutNames.Contains(method.Name));

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_hostile_name_is_quoted_or_refused_wherever_it_stands(string name)
    {
        var method = All.Single(method => method.Name == name);
        var tried = 0;
        foreach (var parameter in HostileArguments.Attackable(method))
        {
            var harmless = Write(method, parameter, Attacked);
            Assert.True(harmless.Fault is null, $"{name}({parameter.Name}) refuses a harmless name: {harmless.Fault}");
            foreach (var hostile in Hostile(seed: name.Length + parameter.Position))
            {
                var written = Write(method, parameter, hostile);
                var what = $"{name}({parameter.Name}: {hostile}) is {string.Join(" | ", written.Sql)}";
                tried++;
                if (written.Fault is { } fault)
                {
                    Assert.True(fault.Code.StartsWith("RET2", StringComparison.Ordinal) && !fault.Message.Any(c => c is '\n' or '\r' or '\0'), $"{what}: {fault}");
                    continue;
                }

                // The name of a setting or option may have two parts, each of which is quoted.
                var hasParts = parameter.Name is "options" or "resetOptions" or "settings" && hostile.Contains('.', StringComparison.Ordinal);
                Assert.True(hasParts || harmless.Sql.SelectMany(sql => Shape(sql, Attacked)).SequenceEqual(written.Sql.SelectMany(sql => Shape(sql, hostile))), what);
                Assert.All(written.Sql, sql => Assert.Equal(sql, Assert.Single(StatementSplitter.Split(sql)).Sql));
                var isWritten = harmless.Sql.Any(sql => sql.Contains(Attacked, StringComparison.Ordinal));
                Assert.True(!isWritten || hasParts || written.Sql.Any(sql => Holds(sql, hostile)), what);
            }
        }

        Assert.True(tried > 0, $"{name} has no parameter to attack.");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Null_is_refused_or_is_the_same_as_leaving_it_out(string name)
    {
        var method = All.Single(method => method.Name == name);
        var attacked = HostileArguments.Attackable(method).First();
        foreach (var parameter in method.GetParameters().Where(parameter => !parameter.ParameterType.IsValueType && parameter.Name != "file"))
        {
            var arguments = HostileArguments.For(method, attacked, Attacked);
            arguments[parameter.Position] = null;
            var exception = Record.Exception(() => Write(method, arguments));

            // The compiler of revisions turns these two into RET2112; any other would be shown as the migration's own fault.
            Assert.True(exception is null or ArgumentNullException or NullReferenceException, $"{name}({parameter.Name}: null) throws {exception}");
        }
    }

    [Theory]
    [InlineData("public", "PUBLIC")]
    [InlineData("PUBLIC", "PUBLIC")]
    [InlineData("current_user", "CURRENT_USER")]
    [InlineData("Public", "\"Public\"")]
    [InlineData("Current_User", "\"Current_User\"")]
    public void A_role_whose_name_only_looks_like_a_word_of_SQL_is_not_everybody(string role, string sql)
    {
        var op = new MigrationBuilder();
        op.Grant(Schema.Privileges.Select, Ddl.OnTable("t"), [role]);
        Assert.Equal($"GRANT SELECT ON TABLE t TO {sql}", Assert.Single(SqlWriter.Write(op.Operations[0].Operation)).Sql);
    }

    private static IEnumerable<string> Hostile(int seed)
    {
        foreach (var piece in Pieces)
        {
            yield return piece;
            yield return "a" + piece + "b";
        }

        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }

        yield return "";
        yield return new string('A', Identifier.MaxBytes);
        yield return new string('A', Identifier.MaxBytes + 1);
        yield return new string('ä', 32);
    }

    private static (string[] Sql, Diagnostic? Fault) Write(MethodInfo method, ParameterInfo parameter, string value)
    {
        try
        {
            return Write(method, HostileArguments.For(method, parameter, value));
        }
        catch (DiagnosticException exception)
        {
            return ([], Assert.Single(exception.Diagnostics));
        }
    }

    private static (string[] Sql, Diagnostic? Fault) Write(MethodInfo method, object?[] arguments)
    {
        try
        {
            var op = new MigrationBuilder();
            method.Invoke(op, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return ([.. op.Operations.SelectMany(recorded => SqlWriter.Write(recorded.Operation)).Select(statement => statement.Sql)], null);
        }
        catch (DiagnosticException exception)
        {
            return ([], Assert.Single(exception.Diagnostics));
        }
    }

    /// <summary>The tokens, with names and texts that were given made alike: what is left is the statement itself.</summary>
    private static List<string> Shape(string sql, string given)
    {
        List<string> shape = [];
        var isPlain = given.Length > 0 && given.All(char.IsAsciiLetterLower);
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            var text = sql[token.Start..token.End];
            var isName = token.Kind == SqlTokenKind.QuotedIdentifier
                || (token.Kind == SqlTokenKind.Word && (text.Contains(HostileArguments.Harmless, StringComparison.Ordinal) || (isPlain && text.Contains(given, StringComparison.Ordinal))));
            shape.Add(isName ? "name" : token.Kind is SqlTokenKind.Text or SqlTokenKind.DollarText ? "text" : text);
        }

        return [.. shape, ";"];
    }

    private static bool Holds(string sql, string value) =>
        Quoted(value).Any(quoted => sql.Contains(quoted, StringComparison.Ordinal));

    private static IEnumerable<string> Quoted(string value)
    {
        // Some stand inside a literal: a sequence's name in setval, a value as text of an array.
        var literal = value.Replace("'", "''", StringComparison.Ordinal);
        yield return value;
        yield return literal;
        yield return literal.Replace("\\", "\\\\", StringComparison.Ordinal);
        yield return value.Replace("\"", "\"\"", StringComparison.Ordinal);
        yield return literal.Replace("\"", "\"\"", StringComparison.Ordinal);
        yield return literal.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal);
    }
}
