using System.Net;

namespace Retort.Scratch;

/// <summary>Docker or Podman, by its command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Program">The path of its command.</param>
internal sealed record ContainerEngine(string Name, string Program)
{
    // An engine that is there answers at once; one whose machine is asleep may never.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    /// <summary>Looks for one that answers.</summary>
    public static async Task<EngineSearch> FindAsync(CancellationToken cancellationToken)
    {
        var silent = new List<string>();
        var isRemote = false;
        foreach (var name in (string[])["docker", "podman"])
        {
            if (ProgramPath.Find(name) is not { } program)
            {
                continue;
            }

            var engine = new ContainerEngine(name, program);
            if (await engine.EndpointAsync(cancellationToken) is { } endpoint && !IsThisMachine(endpoint))
            {
                isRemote = true;
                silent.Add($"the engine of {name} is on another machine ({WithoutUser(endpoint)}), so the ports of its containers are not here");
            }
            else if (await engine.AnswerAsync(cancellationToken) is { Succeeded: false } answer)
            {
                silent.Add($"{name} is on the PATH, but its engine does not answer ({answer.LastWords})");
            }
            else
            {
                return new(engine, "", false);
            }
        }

        return new(null, silent.Count == 0 ? "neither docker nor podman is on the PATH" : string.Join("; ", silent), isRemote);
    }

    /// <summary>Runs one of its commands.</summary>
    public Task<OutsideResult> RunAsync(TimeSpan limit, CancellationToken cancellationToken, params string[] arguments) => OutsideProcess.RunAsync([Program, .. arguments], limit, cancellationToken);

    // The command may be there without an engine; Podman often needs none.
    private Task<OutsideResult> AnswerAsync(CancellationToken cancellationToken) =>
        Name == "docker" ? RunAsync(AnswerLimit, cancellationToken, "version", "--format", "{{.Server.Version}}") : RunAsync(AnswerLimit, cancellationToken, "info");

    private async Task<string?> EndpointAsync(CancellationToken cancellationToken)
    {
        if (Name == "podman")
        {
            return Environment.GetEnvironmentVariable("CONTAINER_HOST");
        }

        // It knows of DOCKER_HOST, DOCKER_CONTEXT and `docker context use`.
        return await RunAsync(AnswerLimit, cancellationToken, "context", "inspect", "--format", "{{.Endpoints.docker.Host}}") is { Succeeded: true } result ? result.Output.Trim() : null;
    }

    private static bool IsThisMachine(string endpoint) =>
        !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        || uri.Scheme is "unix" or "npipe" or "fd"
        || uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || uri.Host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string WithoutUser(string endpoint) => new Uri(endpoint).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
