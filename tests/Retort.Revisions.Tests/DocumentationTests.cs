using System.Text.RegularExpressions;

namespace Retort.Revisions.Tests;

/// <summary>A page that another one promises is there.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void A_link_between_pages_leads_to_a_file_and_a_heading()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories);

        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(page => Link().Matches(WithoutCode(page)).Where(link => !Leads(page, link)).Select(link => $"{page}: {link.Value}")));
    }

    private static bool Leads(string page, Match link)
    {
        var target = link.Groups["file"].Value is { Length: > 0 } file ? Path.Combine(Path.GetDirectoryName(page)!, file) : page;
        return Path.Exists(target) && (link.Groups["anchor"].Value is not { Length: > 0 } anchor || Anchors(target).Contains(anchor));
    }

    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(WithoutCode(page)).Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string page) => CodeBlock().Replace(File.ReadAllText(page), "");

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#\s]*)(#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{Nd}_ -]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
