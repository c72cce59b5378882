using Retort.Tool.Projects;

namespace Retort.Cli.Tests.Projects;

public sealed class MigrationsProjectTests
{
    [Theory]
    [InlineData("")]
    [InlineData("MSBUILD : error")]
    [InlineData("{}")]
    [InlineData("{\"Properties\":{},\"Items\":{}}")]
    [InlineData("{\"Properties\":{\"TargetPath\":3},\"Items\":[]}")]
    public void What_is_no_answer_of_MSBuild_is_none(string output)
    {
        Assert.Null(MigrationsProject.Parse("a.csproj", output));
    }
}
