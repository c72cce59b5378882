using System.Reflection;

namespace Retort.Tests.Operations;

/// <summary>What a migration can say is in the documentation.</summary>
public sealed class OperationPagesTests
{
    private static readonly IReadOnlyList<MethodInfo> Methods =
        [.. typeof(MigrationBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName)];

    [Fact]
    public void Every_operation_has_a_heading_and_each_of_its_arguments_on_a_page()
    {
        var pages = Directory.GetFiles(Folder(), "*.md").Where(page => Path.GetFileName(page) != "README.md").SelectMany(File.ReadAllLines).ToList();
        var headings = pages.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).SelectMany(line => line[3..].Split(", ")).ToHashSet();

        Assert.NotEmpty(Methods);
        Assert.Empty(Methods.Select(method => method.Name).Except(headings));
        Assert.Empty(Methods.SelectMany(method => Arguments(method).Except(Signature(pages, method)).Select(argument => $"{method.Name}: {argument}")));
    }

    [Fact]
    public void The_index_names_every_operation()
    {
        var index = File.ReadAllText(Path.Combine(Folder(), "README.md"));

        Assert.Empty(Methods.Where(method => !index.Contains($"`{method.Name}`", StringComparison.Ordinal)).Select(method => method.Name));
    }

    private static IEnumerable<string> Arguments(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.Name!).Where(name => name is not ("file" or "line"));

    /// <summary>The words of the lines from the method's name to the parenthesis that ends it.</summary>
    private static IEnumerable<string> Signature(List<string> lines, MethodInfo method)
    {
        var first = lines.FindIndex(line => line.StartsWith($"{method.Name}(", StringComparison.Ordinal));
        var last = first < 0 ? -1 : lines.FindIndex(first, line => line.EndsWith(')'));
        return lines[Math.Max(first, 0)..(last + 1)].SelectMany(line => line.Split([' ', ',', '(', ')', '@']));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Build.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has Build.sln.");
        }

        return Path.Combine(folder.FullName, "docs", "operations");
    }
}
