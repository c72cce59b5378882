namespace Retort.Sdk.Tests;

public sealed class FaultTests(FaultBuild build) : IClassFixture<FaultBuild>
{
    public static TheoryData<string> Names => [.. Faults.All.Concat(ForeignFaults.All).Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_breaks_the_build_at_the_line_of_the_attribute(string name) => Check(name, name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_found_at_the_same_line_on_a_build_server_without_symbols(string name) => Check(name, name + FaultBuild.Server);

    private void Check(string name, string project)
    {
        var fault = Faults.All.Concat(ForeignFaults.All).Single(fault => fault.Name == name);
        var error = build.Result.Error(project);

        Assert.Equal(fault.Code, error.Code);
        if (name == "MissingAttribute" && project != name)
        {
            // There is no attribute to tell the line, and no symbols do.
            Assert.Equal(Path.Combine(build.Root, project, $"{project}.csproj"), error.File);
            return;
        }

        Assert.Equal(Path.Combine(build.Root, project, fault.File), error.File);
        if (fault.Line > 0)
        {
            Assert.Equal(fault.Line, error.Line);
        }
    }
}
