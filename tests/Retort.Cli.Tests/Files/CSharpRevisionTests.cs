using Retort.Cli.Files;
using Retort.Revisions;

namespace Retort.Cli.Tests.Files;

/// <summary>Whatever a person types, the file compiles without a warning, and the chain tells the message as it was typed.</summary>
public sealed class CSharpRevisionTests : IDisposable
{
    private readonly Sources _sources = new();

    public static TheoryData<string> Messages =>
    [
        "add phone to users",
        "say \"hello\"",
        "a \\ path\\n",
        "two\nlines",
        "three\r\n\r\nlines",
        "odd\u2028line\u0085ends\u2029here",
        "end */ of // comment /* and /// summary",
        "a < b && c > d <summary>",
        "</summary>]]>",
        "\0bell\atab\tescape\u001b",
        "2026",
        "42 is the answer",
        "class",
        "class void record",
        "namespace",
        "ümlaut für öl, naïve café",
        "добавить телефон",
        "電話を追加",
        "πρόσθεσε",
        "e\u0301tat",
        "🚀 launch",
        "🚀",
        "???",
        "_",
        "__init__",
        "x'; DROP TABLE users; --",
        "migration",
        "upgrade",
        "downgrade",
        "column",
        "table",
        "integer",
        "boolean",
        "task",
        "console",
        "list",
        "path",
        "system",
        "retort",
        "shop",
        "migrations",
        "sibling",
        "Sibling",
        "revision",
        "revision attribute",
        "to string",
        "finalize",
        "math",
        "{0} {braces} $\"x\"",
        "zero\u200bwidth \u202eright to left",
        "\ud800 lone",
    ];

    public void Dispose() => _sources.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_becomes_a_file_that_compiles(string message)
    {
        var workspace = new ChainWorkspace(Chain.Parse("aaa")) { Project = _sources.Project() with { TypeNames = ["Shop.Migrations.Sibling"] } };

        var result = await Cli.RunAsync(workspace, ["revision", "--rev-id", "bbb.1", "-m", message]);

        Assert.Equal(0, result.ExitCode);
        var file = result.Output.Split('\n')[0];
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Empty(GeneratedSource.Diagnose(text));
        Assert.DoesNotContain('\r', text);
        var (className, told) = GeneratedSource.Read(text);
        Assert.Equal(message.Replace('\ud800', '\ufffd'), told ?? RevisionMessage.FromClassName(className));
    }

    [Fact]
    public void Where_the_compiler_wants_comments_the_methods_have_some()
    {
        var draft = new RevisionDraft("bbb", "add phone", DateTimeOffset.UnixEpoch);

        Assert.NotEmpty(GeneratedSource.Diagnose(CSharpRevision.Write(draft, "Shop", "AddPhone").Text, wantsComments: true));
        Assert.Empty(GeneratedSource.Diagnose(CSharpRevision.Write(draft, "Shop", "AddPhone", comments: true).Text, wantsComments: true));
    }

    [Fact]
    public void Statements_stand_in_the_bodies()
    {
        var draft = new RevisionDraft("bbb", "add phone", DateTimeOffset.UnixEpoch)
        {
            Revises = ["aaa"],
            Upgrade = "op.AddColumn(\n    \"users\",\n    Column(\"phone\", Varchar(20)));\n\nop.Execute(\"SELECT 1\");\n",
            Downgrade = "op.DropColumn(\"users\", \"phone\");",
        };

        var (text, line) = CSharpRevision.Write(draft, "Shop", "AddPhone");

        Assert.Equal(
            """
            namespace Shop;

            /// <summary>add phone</summary>
            [Revision("bbb", Revises = ["aaa"], Created = "1970-01-01T00:00:00Z")]
            public sealed class AddPhone : Migration
            {
                public override void Upgrade(MigrationBuilder op)
                {
                    op.AddColumn(
                        "users",
                        Column("phone", Varchar(20)));

                    op.Execute("SELECT 1");
                }

                public override void Downgrade(MigrationBuilder op)
                {
                    op.DropColumn("users", "phone");
                }
            }

            """,
            text);
        Assert.Equal(4, line);
        Assert.Empty(GeneratedSource.Diagnose(text));
    }
}
