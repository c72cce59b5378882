using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>Picks where throwaway databases are made, and starts what is needed for that.</summary>
internal static class ScratchChoice
{
    /// <summary>Starts it.</summary>
    /// <exception cref="DiagnosticException">RET5101 to RET5105.</exception>
    public static async Task<IScratchHost> StartAsync(ScratchOptions options, CancellationToken cancellationToken) => options.Kind switch
    {
        ScratchKind.Server => GivenServer.Find(options),
        ScratchKind.Local => await StartLocalAsync(null, options, cancellationToken),
        ScratchKind.Container => await StartContainerAsync(options, cancellationToken),
        _ => await StartFirstAsync(options, cancellationToken),
    };

    private static async Task<IScratchHost> StartContainerAsync(ScratchOptions options, CancellationToken cancellationToken)
    {
        var search = await ContainerEngine.FindAsync(cancellationToken);
        if (search.Engine is { } engine)
        {
            options.Tell($"starting a container of {options.Image} ({engine.Name})");
            return await ScratchContainer.StartAsync(engine, options, cancellationToken);
        }

        var rule = search.IsRemote ? Rules.ScratchNotLocal : Rules.ScratchContainerFailed;
        throw rule.Error($"There is no container to make throwaway databases in: {search.Why}. Start Docker or Podman on this machine, or let MigrationsScratchDatabase be Auto, Local or Server.");
    }

    private static async Task<IScratchHost> StartFirstAsync(ScratchOptions options, CancellationToken cancellationToken)
    {
        var search = await ContainerEngine.FindAsync(cancellationToken);
        if (search.Engine is not { } engine)
        {
            return await StartLocalAsync(search.Why, options, cancellationToken);
        }

        try
        {
            options.Tell($"{engine.Name} answers: starting a container of {options.Image}");
            return await ScratchContainer.StartAsync(engine, options, cancellationToken);
        }
        catch (DiagnosticException exception) when (exception.Diagnostics[0].Rule == Rules.ScratchContainerFailed)
        {
            return await StartLocalAsync(exception.Diagnostics[0].Message.TrimEnd('.'), options, cancellationToken);
        }
    }

    private static async Task<IScratchHost> StartLocalAsync(string? whyNoContainer, ScratchOptions options, CancellationToken cancellationToken)
    {
        var before = whyNoContainer is null ? "" : whyNoContainer + "; ";
        var programs = PostgresPrograms.Find() ?? throw Rules.NoScratch.Error(
            $"There is no PostgreSQL to make a throwaway database with: {before}{WhereLooked()}. Start Docker or Podman; or install PostgreSQL's server (Debian and Ubuntu: apt-get install postgresql; "
            + $"macOS: brew install postgresql; Windows: the installer of postgresql.org); or set {options.ConnectionVariable} and MigrationsScratchDatabase=Server.");
        options.Tell($"{before}starting PostgreSQL of {programs.Folder}");
        return await LocalCluster.StartAsync(programs, options, cancellationToken);
    }

    private static string WhereLooked() => Environment.GetEnvironmentVariable(PostgresPrograms.Variable) is { Length: > 0 } folder
        ? $"the folder {folder}, which {PostgresPrograms.Variable} names, has not all of PostgreSQL's initdb, postgres and pg_ctl"
        : "PostgreSQL's own programs (initdb, postgres, pg_ctl) are neither on the PATH nor in a usual place";
}
