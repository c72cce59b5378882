namespace Retort.Sdk.Tests;

/// <summary>
/// Builds every fault twice, in one run of <c>dotnet build</c>: as a developer does, and as a build server does, where the compiler is told
/// to write other paths and no symbols.
/// </summary>
public sealed class FaultBuild : IAsyncLifetime
{
    internal const string Server = "_server";

    private readonly Workspace _workspace = new();

    internal BuildResult Result { get; private set; } = new(0, "");

    internal string Root => _workspace.Root;

    public async ValueTask InitializeAsync()
    {
        const string ServerProperties = "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><DebugType>none</DebugType>";
        const string SourceRoot = "<ItemGroup><SourceRoot Include=\"$(MSBuildProjectDirectory)/../\" /></ItemGroup>";
        foreach (var fault in Faults.All.Concat(ForeignFaults.All))
        {
            _workspace.Add(fault.Name, fault.Sources, extension: fault.Extension, rest: ForeignFaults.Items(fault));
            _workspace.Add(fault.Name + Server, fault.Sources, ServerProperties, SourceRoot + ForeignFaults.Items(fault), fault.Extension);
        }

        Result = await _workspace.BuildAsync(_workspace.Solution());
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}
