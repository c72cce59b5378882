using Retort.Cli.CommandLine;
using Retort.Cli.Editors;
using Retort.Revisions;

namespace Retort.Cli.Tests.Editors;

public sealed class EditorTests : IDisposable
{
    private readonly Folder _folder = new();

    public EditorTests() => _folder.Write("bin/vim", "").Write("bin/nano", "").Write("my tools/ed", "");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("code --wait", "code|--wait")]
    [InlineData("  a   b ", "a|b")]
    [InlineData("\"my tools/ed\" -n '' 'x y'z", "my tools/ed|-n||x yz")]
    [InlineData("", "")]
    public void A_command_is_cut_at_blanks_outside_of_quotes(string command, string words)
        => Assert.Equal(words, string.Join('|', CommandWords.Split(command)));

    [Theory]
    [InlineData("nano", "vim", "nano", "VISUAL")]
    [InlineData(null, "vim -n", "vim", "EDITOR")]
    [InlineData(" ", "vim", "vim", "EDITOR")]
    [InlineData(null, null, "nano", "nano")]
    public void Visual_comes_before_editor_and_both_before_what_is_installed(string? visual, string? editor, string program, string source)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The known editors are others there.");
        var found = Finder(visual, editor).Find();

        Assert.Equal(_folder[$"bin/{program}"], found.Program);
        Assert.Equal(source, found.Source);
    }

    [Fact]
    public void A_path_with_blanks_needs_no_quotes()
        => Assert.Equal(new Editor(_folder["my tools/ed"], [], "VISUAL"), Finder(_folder["my tools/ed"], null).Find() with { Arguments = [] });

    [Fact]
    public void An_editor_that_is_not_there_is_an_error_that_names_the_variable()
    {
        var error = Assert.Throws<DiagnosticException>(() => Finder(null, "emacs -nw").Find());

        Assert.Equal(Rules.NoEditor, error.Diagnostics[0].Rule);
        Assert.Contains("EDITOR is 'emacs -nw'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_editor_at_all_is_an_error_that_says_what_to_set()
    {
        var error = Assert.Throws<DiagnosticException>(() => new EditorFinder(_ => null).Find());

        Assert.Contains("Set the environment variable EDITOR or VISUAL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_only_the_editor_of_a_variable_is_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The known editors are others there.");
        var error = Assert.Throws<DiagnosticException>(() => new EditorFinder(name => name == "PATH" ? _folder["bin"] : null, hasTerminal: false).Find());

        Assert.Equal(Rules.NoEditor, error.Diagnostics[0].Rule);
        Assert.StartsWith("There is no terminal to open an editor in", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal("EDITOR", new EditorFinder(name => name switch { "PATH" => _folder["bin"], "EDITOR" => "vim", _ => null }, hasTerminal: false).Find().Source);
    }

    private EditorFinder Finder(string? visual, string? editor)
        => new(name => name switch { "VISUAL" => visual, "EDITOR" => editor, "PATH" => _folder["bin"], _ => null });
}
