namespace Retort.Cli.Tests.Commands;

public sealed class EditTests : IDisposable
{
    private readonly Sources _sources = new();
    private readonly string? _visual = Environment.GetEnvironmentVariable("VISUAL");

    public EditTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The editor of this test is a shell script.");
        _sources.Write("Migrations/aaa.cs", "a\n").Write("Migrations/bbb.cs", "b\n");
        Editor("#!/bin/sh\nfor file; do :; done; echo \"edited with $1\" >> \"$file\"\n");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("VISUAL", _visual);
        _sources.Dispose();
    }

    [Fact]
    public async Task The_file_is_opened_and_the_command_waits()
    {
        var result = await Cli.RunAsync(_sources.Of("aaa", "bbb: aaa"), "edit head");

        Assert.Equal(new CliResult(0, "", ""), result);
        Assert.Equal("b\nedited with -w\n", _sources.Read("Migrations/bbb.cs"));
        Assert.Equal("a\n", _sources.Read("Migrations/aaa.cs"));
    }

    [Fact]
    public async Task The_document_names_what_was_opened()
    {
        var json = (await Cli.RunAsync(_sources.Of("aaa", "bbb: aaa"), "edit head --json")).Json();

        Assert.Equal($$"""{"revisions":["bbb"],"files":["{{_sources["Migrations/bbb.cs"]}}"]}""", System.Text.Json.JsonSerializer.Serialize(json));
    }

    [Fact]
    public async Task Several_are_opened_one_after_the_other_also_in_a_broken_chain()
    {
        var result = await Cli.RunAsync(_sources.Of("aaa", "bbb", "ccc: zzz"), "edit aaa");
        Assert.Equal(0, result.ExitCode);

        await Cli.RunAsync(_sources.Of("aaa", "bbb"), "edit heads");
        Assert.Equal("b\nedited with -w\n", _sources.Read("Migrations/bbb.cs"));
    }

    [Theory]
    [InlineData("zzz", "RET1101")]
    [InlineData("base", "RET1108")]
    [InlineData("ccc", "RET9050")]
    public async Task What_has_no_file_is_an_error(string revision, string code)
    {
        var result = await Cli.RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: bbb"), $"edit {revision}");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches($"^error {code}: [^\n]*\n$", result.Error);
    }

    [Fact]
    public async Task An_editor_that_fails_is_an_error_with_its_exit_code()
    {
        Editor("#!/bin/sh\nexit 7\n");

        var result = await Cli.RunAsync(_sources.Of("aaa"), "edit aaa");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches("^error RET9049: The editor [^\n]* ended with exit code 7\\.[^\n]*\n$", result.Error);
    }

    private void Editor(string script)
    {
        _sources.Write("my editor", script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_sources["my editor"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment.SetEnvironmentVariable("VISUAL", $"\"{_sources["my editor"]}\" -w");
    }
}
