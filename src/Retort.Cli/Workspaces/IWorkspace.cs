using Retort.Hosting;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.Workspaces;

/// <summary>The migrations that a command works on: the program's own, or those of a project elsewhere.</summary>
internal interface IWorkspace
{
    /// <summary>Reads all revisions. Works on a chain with faults.</summary>
    /// <param name="checkHeads">Whether more heads than the project allows are a fault.</param>
    /// <param name="cancellationToken">Stops a build that this needs.</param>
    /// <exception cref="DiagnosticException">They cannot be read at all.</exception>
    Task<LoadedChain> ReadAsync(bool checkHeads, CancellationToken cancellationToken);

    /// <summary>Writes the script of a range. This runs the migrations' code.</summary>
    /// <exception cref="DiagnosticException">The chain has faults, the range is empty, or a migration cannot be SQL.</exception>
    Task<Script> WriteScriptAsync(Direction direction, string range, CancellationToken cancellationToken);

    /// <summary>Serves a request that needs a database. This runs the migrations' code.</summary>
    /// <param name="request">What is asked; the workspace adds where its connection string is kept and which version table it has.</param>
    /// <param name="listener">Is told what happens.</param>
    /// <param name="cancellationToken">Stops it: what is not committed is rolled back.</param>
    /// <exception cref="DiagnosticException">As for <see cref="Migrator"/>; RET5001 without a connection string.</exception>
    Task<DatabaseAnswer> ServeAsync(DatabaseRequest request, IRunListener listener, CancellationToken cancellationToken);

    /// <summary>Finds the project that the migrations are compiled from, for commands that write source files.</summary>
    /// <exception cref="DiagnosticException">RET9045: it is not on this machine; or the project does not build.</exception>
    Task<SourceProject> LocateAsync(CancellationToken cancellationToken);
}
