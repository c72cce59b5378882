using System.Text.RegularExpressions;

namespace Retort.Revisions.Tests;

/// <summary>The catalogue, its pages and the README's table say the same.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "errors");

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Rules.All.Count, Rules.All.DistinctBy(rule => rule.Code).Count());

    [Fact]
    public void Titles_are_unique() => Assert.Equal(Rules.All.Count, Rules.All.DistinctBy(rule => rule.Title).Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_in_a_range_that_has_a_meaning(string code) => Assert.Matches("^RET[123459][0-9]{3}$", code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_has_a_page_with_its_title_severity_and_message(string code)
    {
        var rule = Rules.All.Single(rule => rule.Code == code);
        var page = File.ReadAllLines(Path.Combine(Pages, $"{code}.md"));

        Assert.Equal($"# {code}: {rule.Title}", page[0]);
        Assert.Contains($"Severity: {Word(rule)}.", page);
        Assert.Contains(page, line => line.StartsWith($"{Word(rule)} {code}: ", StringComparison.Ordinal));
        Assert.Contains("## How to mend it", page);
    }

    [Fact]
    public void A_page_has_a_rule()
        => Assert.Equal(Rules.All.Select(rule => rule.Code), Directory.GetFiles(Pages, "RET*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_links_every_page_once()
    {
        var index = File.ReadAllText(Path.Combine(Pages, "README.md"));

        Assert.Equal(Rules.All.Select(rule => rule.Code), Link().Matches(index).Select(link => link.Groups[1].Value));
        Assert.All(Rules.All, rule => Assert.Contains($"| [{rule.Code}]({rule.Code}.md) | {Word(rule)} | {rule.Title} |", index, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_the_README_is_the_catalogue()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var table = readme.Split("<!-- codes -->")[1].Split("<!-- /codes -->")[0].ReplaceLineEndings("\n").Trim();
        var rows = Rules.All.Select(rule => $"| [{rule.Code}](docs/errors/{rule.Code}.md) | {Word(rule)} | {rule.Title} |");

        Assert.Equal($"| code | severity | |\n|---|---|---|\n{string.Join('\n', rows)}", table);
    }

    private static string Word(Rule rule) => rule.Severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        _ => "error",
    };

    [GeneratedRegex(@"\[(RET[0-9]{4})\]\(\1\.md\)")]
    private static partial Regex Link();
}
