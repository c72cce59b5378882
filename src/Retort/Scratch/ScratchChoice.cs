using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>Picks where throwaway databases are made, and starts what is needed for that.</summary>
internal static class ScratchChoice
{
    private const string NoPrograms =
        $"PostgreSQL's own programs (initdb, postgres, pg_ctl) are neither on the PATH nor in a usual place, and {PostgresPrograms.Variable} names no folder that has them";

    /// <summary>Starts it.</summary>
    /// <exception cref="DiagnosticException">RET5101 to RET5105.</exception>
    public static Task<IScratchHost> StartAsync(ScratchOptions options, CancellationToken cancellationToken) => options.Kind switch
    {
        ScratchKind.Server => Task.FromResult<IScratchHost>(GivenServer.Find(options)),
        ScratchKind.Local => StartLocalAsync(options, "MigrationsScratchDatabase is Local, and ", cancellationToken),
        ScratchKind.Container => throw new NotSupportedException(),
        _ => StartFirstAsync(options, cancellationToken),
    };

    private static Task<IScratchHost> StartFirstAsync(ScratchOptions options, CancellationToken cancellationToken) =>
        StartLocalAsync(options, "", cancellationToken);

    private static async Task<IScratchHost> StartLocalAsync(ScratchOptions options, string before, CancellationToken cancellationToken)
    {
        var programs = PostgresPrograms.Find() ?? throw Rules.NoScratch.Error(
            $"There is no PostgreSQL to make a throwaway database with: {before}{NoPrograms}. Start Docker or Podman; or install PostgreSQL's server (Debian and Ubuntu: apt-get install postgresql; "
            + "macOS: brew install postgresql; Windows: the installer of postgresql.org); or set RETORT_SCRATCH_CONNECTION and MigrationsScratchDatabase=Server.");
        options.Tell($"starting PostgreSQL of {programs.Folder}");
        return await LocalCluster.StartAsync(programs, options, cancellationToken);
    }
}
