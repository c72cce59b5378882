using System.Reflection;
using System.Text.RegularExpressions;
using Retort.Cli.CommandLine;
using Retort.Cli.Workspaces;
using Retort.Tool;

namespace Retort.Cli.Tests;

/// <summary>Every example of docs/commands is run on the sample, and must print what the page shows.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    public static readonly string Repository =
        typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Repository").Value!;

    private readonly Folder _folder = new();

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var page in Directory.GetFiles(Path.Combine(Repository, "docs", "commands"), "*.md").Where(NeedsNoDatabase).Order(StringComparer.Ordinal))
        {
            foreach (var match in Console().Matches(File.ReadAllText(page)).Cast<Match>())
            {
                examples.Add(match.Groups["command"].Value, match.Groups["output"].Value);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_prints_what_the_page_shows(string command, string expected)
    {
        // What writes files does so in a folder of this test: the sample is not to change.
        IWorkspaceOptions workspace = command.StartsWith("init ", StringComparison.Ordinal) ? new ProjectOptions(_folder.Path) : new SampleWorkspace(_folder.Path);
        var result = await Cli.RunAsync(workspace, [.. CommandWords.Split(command.Replace("--output ", $"--output {_folder.Path}/", StringComparison.Ordinal))]);

        var output = (result.Output + result.Error).TrimEnd('\n')
            .Replace(Repository + "samples/Shop/", "/src/", StringComparison.Ordinal)
            .Replace("/_/samples/Shop/", "/src/", StringComparison.Ordinal)
            .Replace(_folder.Path, "/src/Shop.Migrations", StringComparison.Ordinal);
        if (expected.EndsWith('…'))
        {
            Assert.StartsWith(expected.TrimEnd('…'), output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, output);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static bool NeedsNoDatabase(string page) => !DatabaseDocumentationTests.Pages.Contains(Path.GetFileNameWithoutExtension(page));

    [GeneratedRegex(@"```console\n\$ retort (?<command>[^\n]*)\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Console();
}
