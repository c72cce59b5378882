using System.Text.RegularExpressions;
using Retort.Cli.Tests.Databases;

namespace Retort.Cli.Tests;

/// <summary>
/// The examples of a page about a database are run on the sample in their order, each page on a database of its own, and must print what the page
/// shows. A command in a comment brings the database to where the next example needs it.
/// </summary>
public sealed partial class DatabaseDocumentationTests : IDisposable
{
    /// <summary>The pages whose examples need a database.</summary>
    public static readonly string[] Pages = ["current", "downgrade", "ensure-version", "plan", "stamp", "upgrade"];

    private readonly Folder _folder = new();

    public static TheoryData<string> Names => [.. Pages];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_examples_of_a_page_print_what_it_shows(string page)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var examples = Example().Matches(await File.ReadAllTextAsync(Path.Combine(DocumentationTests.Repository, "docs", "commands", $"{page}.md"), TestContext.Current.CancellationToken));

        Assert.NotEmpty(examples);
        foreach (var example in examples.Cast<Match>())
        {
            var command = example.Groups["hidden"].Success ? example.Groups["hidden"].Value : example.Groups["command"].Value;
            var result = await DatabaseCli.ShopAsync(database, command.Replace("--output ", $"--output {_folder.Path}/", StringComparison.Ordinal));
            if (example.Groups["hidden"].Success)
            {
                Assert.Equal(0, result.ExitCode);
                continue;
            }

            var expected = example.Groups["output"].Value;
            var printed = (result.Output + result.Error).TrimEnd('\n')
                .Replace(DocumentationTests.Repository + "samples/Shop/", "/src/", StringComparison.Ordinal)
                .Replace("/_/samples/Shop/", "/src/", StringComparison.Ordinal)
                .Replace(_folder.Path, "/src/Shop.Migrations", StringComparison.Ordinal);
            if (expected.EndsWith('…'))
            {
                Assert.StartsWith(expected.TrimEnd('…'), printed, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(expected, printed);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"<!-- \$ retort (?<hidden>[^\n]*) -->|```console\n\$ retort (?<command>[^\n]*)\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
