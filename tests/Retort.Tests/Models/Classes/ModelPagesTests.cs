namespace Retort.Tests.Models.Classes;

/// <summary>What the pages of the codes show is what is said.</summary>
public sealed class ModelPagesTests
{
    public static TheoryData<string> Codes => [.. Enumerable.Range(4001, 15).Select(code => $"RET{code}")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_example_gives_its_message(string code)
    {
        var page = File.ReadAllText(Path.Combine(Folder(), $"{code}.md"));
        var example = page.Split("```csharp\n")[1].Split("```")[0];
        var message = page.Split($"error {code}: ")[1].Split('\n')[0];
        var others = $"\n{(code == "RET4001" ? "public class Address;" : "")}{(code == "RET4008" ? "[Table(\"users\")] public class User { public int Id { get; set; } }" : "")}{(example.Contains("[Table", StringComparison.Ordinal) ? "" : "[Table(\"t\")] class T { public int Id { get; set; } }")}";

        Assert.EndsWith($": {message}", Assert.Single(CompiledModel.Faults(example + others)));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Build.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "errors");
    }
}
