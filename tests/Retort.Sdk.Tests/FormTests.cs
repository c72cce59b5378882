namespace Retort.Sdk.Tests;

public sealed class FormTests
{
    [Fact]
    public async Task Each_form_of_reference_builds_without_a_warning_and_leaves_three_scripts()
    {
        using var workspace = new Workspace();
        var forms = new Dictionary<string, string>
        {
            ["ByPackage"] = Projects.Package(),
            ["BySdk"] = Projects.SdkForm(),
            ["ByBoth"] = Projects.SdkForm($"<ItemGroup><PackageReference Include=\"Retort.Sdk\" Version=\"{Packages.Version}\" /></ItemGroup>"),
            ["CentralPackage"] = Projects.Package().Replace($" Version=\"{Packages.Version}\"", "", StringComparison.Ordinal),
            ["CentralSdk"] = Projects.SdkForm(),
            ["Program"] = Projects.Package("<OutputType>Exe</OutputType>"),
        };
        foreach (var (name, project) in forms)
        {
            workspace.Write($"{name}/{name}.csproj", project);
            workspace.Write($"{name}/First.cs", Source.Class("First", "\"a1\"").Text);
            if (name.StartsWith("Central", StringComparison.Ordinal))
            {
                workspace.Write($"{name}/Directory.Packages.props", CentralVersions);
            }
        }

        workspace.Write("Program/Program.cs", "Console.WriteLine(typeof(Shop.First).FullName);");

        (await workspace.BuildAsync(workspace.Solution())).Succeeded();

        Assert.All(forms.Keys, name => Assert.Equal(
            ["downgrade.sql", "upgrade.idempotent.sql", "upgrade.sql"],
            Directory.GetFiles(workspace[$"{name}/bin/Debug/net10.0/migrations/{name}"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.Contains("CREATE TABLE First (id int)", await File.ReadAllTextAsync(workspace["BySdk/bin/Debug/net10.0/migrations/BySdk/upgrade.sql"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string CentralVersions =>
        $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="Retort" Version="{Packages.Version}" />
            <PackageVersion Include="Retort.Sdk" Version="{Packages.Version}" />
          </ItemGroup>
        </Project>
        """;
}
