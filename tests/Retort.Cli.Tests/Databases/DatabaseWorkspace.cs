using System.CommandLine;
using System.Reflection;
using Retort.Cli.Workspaces;
using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.Tests.Databases;

/// <summary>The migrations of an assembly, and one database for all commands.</summary>
internal sealed class DatabaseWorkspace(Assembly assembly, string connectionString) : IWorkspaceOptions, IWorkspace
{
    private readonly AssemblyWorkspace _inner = new(assembly);

    public string Program => "retort";

    public IReadOnlyList<Option> Options => [];

    /// <summary>Takes the database for one on another machine.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Where the sources are, if not where the assembly says.</summary>
    public SourceProject? Project { get; init; }

    /// <summary>What the engine was asked, the last one last.</summary>
    public List<DatabaseRequest> Requests { get; } = [];

    public static DatabaseWorkspace Shop(PostgresDatabase database) => new(typeof(Shop.Migrations.AddPhoneToUsers).Assembly, database.ConnectionString);

    public IWorkspace Open(ParseResult parsed) => this;

    public Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken) => _inner.ReadAsync(checkHeads, cancellationToken);

    public Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken) => _inner.WriteScriptAsync(direction, range, cancellationToken);

    public Task<SourceProject> LocateAsync(CancellationToken cancellationToken) => Project is null ? _inner.LocateAsync(cancellationToken) : Task.FromResult(Project);

    public async Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var local = request with { Connection = request.Connection with { Text = request.Connection.Text ?? connectionString } };
        if (!IsRemote || !request.AskFirst)
        {
            return await _inner.ServeAsync(local, listener, cancellationToken);
        }

        // What the engine does with a database elsewhere: it plans, and leaves it alone.
        var planned = request.Command == DatabaseCommand.EnsureVersion
            ? await EmptyAsync(local, listener, cancellationToken)
            : (await _inner.ServeAsync(local with { Command = Plan(request.Command), AskFirst = false }, listener, cancellationToken)).Plan!;
        var elsewhere = planned with { Server = planned.Server with { Host = "db.example.com", Port = 5432, Database = "shop", IsLocal = false } };
        if (request.Command != DatabaseCommand.EnsureVersion)
        {
            listener.Tell(elsewhere);
        }

        return new DatabaseAnswer(Unconfirmed: elsewhere, Agreement: Agreement.Of(elsewhere));
    }

    private static DatabaseCommand Plan(DatabaseCommand command) => command == DatabaseCommand.Upgrade ? DatabaseCommand.PlanUpgrade : DatabaseCommand.PlanDowngrade;

    private async Task<Planned> EmptyAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken)
    {
        var state = (await _inner.ServeAsync(request with { Command = DatabaseCommand.ReadState }, listener, cancellationToken)).State!;
        return new Planned(state.Server, Direction.Up, state.Rows, state.Rows, [], []);
    }
}
