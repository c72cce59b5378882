using System.Globalization;
using Retort.Autogenerate.Writing;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>The attribute of a new revision, in the language of the project.</summary>
internal static class RevisionAttributeText
{
    private const int LongestLine = 140;

    /// <summary>In C#, on several lines where one would be too long.</summary>
    /// <param name="draft">The revision.</param>
    /// <param name="className">Says the message, unless that has words which no class name keeps.</param>
    public static IEnumerable<string> CSharp(RevisionDraft draft, string className)
    {
        var message = RevisionMessage.FromClassName(className) == draft.Message ? null : draft.Message;
        string[] arguments = [.. Arguments(draft, message, " = ", CSharpText.Literals)];
        var line = $"[Revision({string.Join(", ", arguments)})]";
        return line.Length <= LongestLine
            ? [line]
            : ["[Revision(", .. arguments[..^1].Select(argument => $"    {argument},"), $"    {arguments[^1]})]"];
    }

    /// <summary>On one line, for a person to copy.</summary>
    public static string Line(RevisionDraft draft, Language language)
    {
        return language switch
        {
            Language.FSharp => $"[<Revision({Join(" = ", texts => $"[| {string.Join("; ", texts.Select(CSharpLiteral.Of))} |]")})>]",
            Language.VisualBasic => $"<Revision({Join(":=", texts => $"{{{string.Join(", ", texts.Select(BasicLiteral))}}}", BasicLiteral)})>",
            _ => $"[Revision({Join(" = ", CSharpText.Literals)})]",
        };

        string Join(string equals, Func<IEnumerable<string>, string> list, Func<string, string>? literal = null)
            => string.Join(", ", Arguments(draft, draft.Message, equals, list, literal));
    }

    private static IEnumerable<string> Arguments(
        RevisionDraft draft, string? message, string equals, Func<IEnumerable<string>, string> list, Func<string, string>? literal = null)
    {
        literal ??= CSharpLiteral.Of;
        yield return literal(draft.Id);
        (string Name, IReadOnlyList<string> Texts)[] lists =
        [
            (nameof(RevisionAttribute.Revises), draft.Revises),
            (nameof(RevisionAttribute.DependsOn), draft.DependsOn),
            (nameof(RevisionAttribute.BranchLabels), draft.BranchLabels),
        ];
        foreach (var (name, texts) in lists)
        {
            if (texts.Count > 0)
            {
                yield return $"{name}{equals}{list(texts)}";
            }
        }

        if (message is not null)
        {
            yield return $"{nameof(RevisionAttribute.Message)}{equals}{literal(message)}";
        }

        yield return $"{nameof(RevisionAttribute.Created)}{equals}{literal(Date(draft.Created))}";
    }

    private static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Visual Basic knows no escapes, no string over several lines that could be shown on one, and takes typographic quotes for its own.</summary>
    private static string BasicLiteral(string text)
        => $"\"{string.Concat(string.Join(' ', CSharpLiteral.Lines(text)).Select(c => c is '"' or '\u201c' or '\u201d' or '\uff02' ? $"{c}{c}" : $"{c}"))}\"";
}
