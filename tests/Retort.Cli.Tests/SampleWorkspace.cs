using System.CommandLine;
using System.Reflection;
using Retort.Cli.Workspaces;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.Tests;

/// <summary>The sample's migrations; source files are written elsewhere.</summary>
/// <param name="folder">Where to.</param>
internal sealed class SampleWorkspace(string folder) : IWorkspaceOptions, IWorkspace
{
    private static readonly Assembly Sample = typeof(Shop.Migrations.AddPhoneToUsers).Assembly;

    private readonly AssemblyWorkspace _sample = new(Sample);

    public string Program => "retort";

    public IReadOnlyList<Option> Options => [];

    public IWorkspace Open(ParseResult parsed) => this;

    public Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken) => _sample.ReadAsync(checkHeads, cancellationToken);

    public Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken)
        => _sample.WriteScriptAsync(direction, range, cancellationToken);

    // The properties of its project, which only a program has in its assembly.
    public Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken) => request.Command != DatabaseCommand.Compare
        ? _sample.ServeAsync(request, listener, cancellationToken)
        : DatabaseService.RunAsync(request with { Model = new() { Assembly = "Shop.Domain", Exclude = "knowledge_chunks" } }, MigrationChain.Load(Sample), listener.Tell, cancellationToken);

    public Task<SourceProject> LocateAsync(CancellationToken cancellationToken)
        => Task.FromResult(new SourceProject(folder, "Shop.Migrations") { TypeNames = [.. Sample.GetTypes().Select(type => type.FullName!)] });
}
