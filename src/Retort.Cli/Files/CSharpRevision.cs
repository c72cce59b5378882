namespace Retort.Cli.Files;

/// <summary>The C# file of a revision.</summary>
/// <param name="Text">All of it, with LF.</param>
/// <param name="AttributeLine">The line on which the attribute begins, counted from 1.</param>
internal sealed record CSharpRevision(string Text, int AttributeLine)
{
    /// <param name="draft">The revision.</param>
    /// <param name="ns">Its namespace; empty for none.</param>
    /// <param name="className">Its class.</param>
    /// <param name="comments">Whether its methods need a comment, too, for want of which the compiler would warn.</param>
    public static CSharpRevision Write(RevisionDraft draft, string ns, string className, bool comments = false)
    {
        string[] before = [.. ns.Length == 0 ? (string[])[] : [$"namespace {ns};", ""], .. CSharpText.Summary(draft.Message)];
        string[] lines =
        [
            .. before,
            .. RevisionAttributeText.CSharp(draft, className),
            $"public sealed class {className} : {nameof(Migration)}",
            "{",
            .. Method(nameof(Migration.Upgrade), draft.Upgrade, comments),
            "",
            .. Method(nameof(Migration.Downgrade), draft.Downgrade, comments),
            "}",
            "",
        ];
        return new(string.Join('\n', lines), before.Length + 1);
    }

    private static IEnumerable<string> Method(string name, string statements, bool comments) =>
    [
        .. comments ? (string[])["    /// <inheritdoc/>"] : [],
        $"    public override void {name}({nameof(MigrationBuilder)} op)",
        "    {",
        .. statements.Length == 0 ? (string[])[] : [.. statements.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : $"        {line}")],
        "    }",
    ];
}
