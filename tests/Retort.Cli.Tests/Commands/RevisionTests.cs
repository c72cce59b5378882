using System.Text.RegularExpressions;
using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests.Commands;

public sealed class RevisionTests : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task The_file_looks_as_a_person_would_write_it()
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--rev-id", "3f2a9c1b7d04", "-m", "add phone to users");

        var file = _sources["Migrations/3f2a9c1b7d04_add_phone_to_users.cs"];
        Assert.Equal(new CliResult(0, $"{file}\nbbb -> 3f2a9c1b7d04 (head), add phone to users\n", ""), result);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(
            """
            namespace Shop.Migrations;

            /// <summary>add phone to users</summary>
            [Revision("3f2a9c1b7d04", Revises = ["bbb"], Created = "NOW")]
            public sealed class AddPhoneToUsers : Migration
            {
                public override void Upgrade(MigrationBuilder op)
                {
                }

                public override void Downgrade(MigrationBuilder op)
                {
                }
            }

            """,
            Regex.Replace(text, @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "NOW"));
        Assert.Equal("3f2a9c1b7d04\n", _sources.Head);
    }

    [Fact]
    public async Task An_id_is_twelve_hexadecimal_digits_and_another_each_time()
    {
        await RunAsync(_sources.Of("aaa"), "-m", "one");
        _sources.ForgetHead();
        await RunAsync(_sources.Of("aaa"), "-m", "two");

        string[] revisions = [.. _sources.Files.Where(file => file != "Migrations/HEAD")];
        Assert.Equal(2, revisions.Select(file => file.Split('_')[0]).Distinct().Count());
        Assert.All(revisions, file => Assert.Matches("^Migrations/[0-9a-f]{12}_(one|two).cs$", file));
    }

    [Theory]
    [InlineData("Migrations")]
    [InlineData("Migrations/2026")]
    public async Task A_revision_that_is_not_compiled_yet_is_not_passed_over(string folder)
    {
        await RunAsync(_sources.Of("aaa"), "-m", "one", "--rev-id", "bbb", "--path", folder);
        var before = _sources.Files.ToList();

        var result = await RunAsync(_sources.Of("aaa"), "-m", "two");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{_sources[$"{folder}/bbb_one.cs"]}(1): error RET9053: Revision bbb is in Migrations/HEAD but not in the assembly", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, _sources.Files);
        Assert.Equal(0, (await RunAsync(_sources.Of("aaa", "bbb: aaa"), "-m", "two")).ExitCode);
    }

    [Fact]
    public async Task A_line_of_a_revision_that_is_gone_stands_in_nobodys_way()
    {
        await RunAsync(_sources.Of("aaa"), "-m", "one", "--rev-id", "bbb");
        File.Delete(_sources["Migrations/bbb_one.cs"]);

        Assert.Equal(0, (await RunAsync(_sources.Of("aaa"), "-m", "two", "--rev-id", "ccc")).ExitCode);
        Assert.Equal("ccc\n", _sources.Head);
    }

    [Fact]
    public async Task The_first_revision_is_a_base()
    {
        var result = await RunAsync(_sources.Of(), "-m", "begin", "--rev-id", "aaa");

        Assert.Equal("<base> -> aaa (head), begin", result.Output.Split('\n')[1]);
        Assert.Contains("[Revision(\"aaa\", Created = ", _sources.Read("Migrations/aaa_begin.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_message_the_file_is_named_after_the_id()
    {
        await RunAsync(_sources.Of("aaa"), "--rev-id", "bbb");
        _sources.ForgetHead();
        await RunAsync(_sources.Of("aaa"), "--rev-id", "ccc", "-m", "?!");

        Assert.Equal(["Migrations/HEAD", "Migrations/bbb_empty_message.cs", "Migrations/ccc.cs"], _sources.Files);
        Assert.Contains("class RevisionCcc : Migration", _sources.Read("Migrations/ccc.cs"), StringComparison.Ordinal);
        Assert.Contains("Message = \"?!\"", _sources.Read("Migrations/ccc.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_and_dependencies_are_written_and_a_label_stays_one()
    {
        var result = await RunAsync(
            _sources.Of("aaaa1111", "bbbb2222 | label net"),
            "--head", "aaaa", "--branch-label", "shop", "--branch-label", "web", "--depends-on", "net", "--depends-on", "bbbb", "--rev-id", "ccc", "-m", "x");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "[Revision(\"ccc\", Revises = [\"aaaa1111\"], DependsOn = [\"net\", \"bbbb2222\"], BranchLabels = [\"shop\", \"web\"], Created = ",
            _sources.Read("Migrations/ccc_x.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_that_is_too_long_for_a_line_stands_on_several()
    {
        await RunAsync(_sources.Of("aaa"), "--rev-id", "bbb", "-m", $"words (that no class name keeps) {new string('x', 100)}");

        Assert.Contains("[Revision(\n    \"bbb\",\n    Revises = [\"aaa\"],\n    Message = \"words (", _sources.Read(_sources.Files[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaa", "RET1001", "taken by the revision in aaa.cs, line 1")]
    [InlineData("net", "RET1006", "'net' is a branch label of 'aaa'")]
    [InlineData("a-b", "RET1007", "'-'")]
    [InlineData("a/b", "RET1007", "'/'")]
    [InlineData("0123456789abcdef0123456789abcdef0", "RET1008", "33 characters")]
    [InlineData("", "RET1016", "empty")]
    [InlineData("head", "RET1017", "'head'")]
    [InlineData("HEAD", "RET1017", "'HEAD'")]
    public async Task An_id_that_would_break_the_chain_is_refused(string id, string code, string says)
    {
        var result = await RunAsync(_sources.Of("aaa | label net"), "--rev-id", id, "-m", "x");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches($"^error {code}: [^\n]*\n$", result.Error);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    [Theory]
    [InlineData("net", "RET1006", "already a label of 'aaa'")]
    [InlineData("aaa", "RET1006", "already the id of 'aaa'")]
    [InlineData("bbb", "RET1006", "is the id of the revision itself")]
    [InlineData("a b", "RET1007", "' '")]
    [InlineData("heads", "RET1017", "'heads'")]
    [InlineData("Base", "RET1017", "'Base'")]
    public async Task A_label_that_would_break_the_chain_is_refused(string label, string code, string says)
    {
        var result = await RunAsync(_sources.Of("aaa | label net"), "--rev-id", "bbb", "--branch-label", label, "-m", "x");

        Assert.Matches($"^error {code}: [^\n]*\n$", result.Error);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task A_dependency_that_means_nothing_is_refused()
    {
        Assert.Contains("error RET1101: ", (await RunAsync(_sources.Of("aaa"), "--depends-on", "zzz")).Error, StringComparison.Ordinal);
        Assert.Contains("error RET1108: ", (await RunAsync(_sources.Of("aaa"), "--depends-on", "base")).Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept()
    {
        _sources.Write("Migrations/bbb_x.cs", "// mine").Write("Migrations/HEAD", "old\n");

        var result = await RunAsync(_sources.Of("aaa"), "--rev-id", "bbb", "-m", "x");

        Assert.Matches("^error RET9043: [^\n]*bbb_x.cs is there already[^\n]*\n$", result.Error);
        Assert.Equal("// mine", _sources.Read("Migrations/bbb_x.cs"));
        Assert.Equal("old\n", _sources.Head);
        Assert.Equal(2, _sources.Files.Length);
    }

    [Fact]
    public async Task When_HEAD_cannot_be_written_there_is_no_revision_either()
    {
        Directory.CreateDirectory(_sources["Migrations/HEAD"]);

        var result = await RunAsync(_sources.Of("aaa"), "--path", "New", "-m", "x");

        Assert.Matches("^error RET9038: [^\n]*HEAD cannot be written[^\n]*\n$", result.Error);
        Assert.Empty(_sources.Files);
        Assert.False(Directory.Exists(_sources["New"]));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../elsewhere")]
    [InlineData("bin/Debug")]
    [InlineData("obj")]
    public async Task A_folder_that_is_not_compiled_is_refused(string path)
    {
        var result = await RunAsync(_sources.Of("aaa"), "--path", path, "-m", "x");

        Assert.Matches("^error RET9047: [^\n]*\n$", result.Error);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task A_revision_goes_where_its_parent_lies_with_the_namespace_that_is_used_there()
    {
        _sources.Write("Data/Net/aaa.cs", "").Write("Data/bbb.cs", "");

        var besideParent = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--head", "aaa", "--splice", "--rev-id", "ccc", "-m", "x");
        _sources.ForgetHead();
        var besideNewest = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--head", "base", "--rev-id", "ddd", "-m", "x");
        _sources.ForgetHead();
        var asked = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--path", "2026/first-half", "--rev-id", "eee", "-m", "x");

        Assert.All((CliResult[])[besideParent, besideNewest, asked], result => Assert.Equal(0, result.ExitCode));
        Assert.StartsWith("namespace Shop;\n", _sources.Read("Data/Net/ccc_x.cs"), StringComparison.Ordinal);
        Assert.True(File.Exists(_sources["Data/ddd_x.cs"]));
        Assert.StartsWith("namespace Shop.Migrations._2026.first_half;\n", _sources.Read("2026/first-half/eee_x.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_does_not_take_the_name_of_another()
    {
        var workspace = new ChainWorkspace(Chain.Parse("aaa") is [var only] ? [only with { TypeName = "Shop.AddPhone" }] : [])
        {
            Project = _sources.Project() with { TypeNames = ["Shop.AddPhone", "Shop.Orders.AddPhone2", "Shop.Outer+Helper`1"] },
        };

        await RunAsync(workspace, "-m", "add phone", "--rev-id", "bbb");
        _sources.ForgetHead();
        await RunAsync(workspace, "-m", "orders", "--rev-id", "ccc");
        _sources.ForgetHead();
        await RunAsync(workspace, "-m", "helper", "--rev-id", "ddd");

        Assert.Contains("class AddPhone3 : Migration", _sources.Read("Migrations/bbb_add_phone.cs"), StringComparison.Ordinal);
        Assert.Contains("Message = \"add phone\"", _sources.Read("Migrations/bbb_add_phone.cs"), StringComparison.Ordinal);
        Assert.Contains("class Orders2 : Migration", _sources.Read("Migrations/ccc_orders.cs"), StringComparison.Ordinal);
        Assert.Contains("class Helper2 : Migration", _sources.Read("Migrations/ddd_helper.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Language.FSharp), "[<Revision(\"bbb\", Revises = [| \"aaa\" |], Message = \"say \\\"x\\\"\", Created = \"")]
    [InlineData(nameof(Language.VisualBasic), "<Revision(\"bbb\", Revises:={\"aaa\"}, Message:=\"say \"\"x\"\"\", Created:=\"")]
    public async Task In_another_language_the_error_gives_the_attribute_to_write(string language, string attribute)
    {
        var workspace = new ChainWorkspace(Chain.Parse("aaa")) { Project = _sources.Project() with { Language = Enum.Parse<Language>(language) } };

        var result = await RunAsync(workspace, "--rev-id", "bbb", "-m", "say \"x\"");

        Assert.Matches("^error RET9044: [^\n]*\n$", result.Error);
        Assert.Contains(attribute, result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task The_document_tells_where_the_revision_is()
    {
        var json = (await RunAsync(_sources.Of("aaa"), "--json", "--rev-id", "bbb", "-m", "add phone")).Json();

        Assert.Equal("bbb", json.GetProperty("revision").GetProperty("id").GetString());
        Assert.Equal(_sources["Migrations/bbb_add_phone.cs"], json.GetProperty("revision").GetProperty("file").GetString());
        Assert.Equal(4, json.GetProperty("revision").GetProperty("line").GetInt32());
        Assert.Equal("Shop.Migrations.AddPhone", json.GetProperty("revision").GetProperty("type").GetString());
        Assert.Equal("bbb", json.GetProperty("heads")[0].GetString());
        Assert.Equal(0, json.GetProperty("faults").GetArrayLength());
    }

    private static Task<CliResult> RunAsync(ChainWorkspace workspace, params string[] arguments) => Cli.RunAsync(workspace, ["revision", .. arguments]);
}
