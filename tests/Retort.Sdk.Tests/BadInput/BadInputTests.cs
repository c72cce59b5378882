namespace Retort.Sdk.Tests;

public sealed class BadInputTests(BadInputBuild build) : IClassFixture<BadInputBuild>
{
    public static TheoryData<string> Names => [.. BadInputs.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_input_gives_one_error_that_says_what_and_where(string name)
    {
        var input = BadInputs.All.Single(input => input.Name == name);
        var error = build.Result.Error(name);

        Assert.Equal(input.Code, error.Code);
        Assert.Contains(input.Says, error.Text, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(build.Root, name, input.Line > 0 ? "First.cs" : $"{name}.csproj"), error.File);
        Assert.Equal(input.Line, error.Line);
        Assert.False(File.Exists(Path.Combine(build.Root, name, "bin", "Debug", "net10.0", "migrations", name, "upgrade.sql")));
    }

    [Fact]
    public void A_migration_that_prints_does_not_disturb_the_build()
    {
        Assert.DoesNotContain(build.Result.Errors, error => error.Project.Contains(BadInputBuild.Chatty, StringComparison.Ordinal));
        Assert.DoesNotContain("CS1234", build.Result.Output, StringComparison.Ordinal);
        var script = File.ReadAllText(Path.Combine(build.Root, BadInputBuild.Chatty, "bin/Debug/net10.0/migrations", BadInputBuild.Chatty, "upgrade.sql"));
        Assert.Contains("CREATE TABLE chatty (id int)", script, StringComparison.Ordinal);
    }
}
