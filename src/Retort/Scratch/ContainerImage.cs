using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>Sees to it that an image is there.</summary>
internal static class ContainerImage
{
    private static readonly TimeSpan LookLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PullLimit = TimeSpan.FromMinutes(10);

    /// <summary>Fetches the image if it is not there.</summary>
    /// <returns>The name by which the engine knows it.</returns>
    /// <exception cref="DiagnosticException">RET5105: it cannot be fetched.</exception>
    public static async Task<string> EnsureAsync(ContainerEngine engine, string image, Action<string> tell, CancellationToken cancellationToken)
    {
        // The engine would take it for an option.
        if (image.Length == 0 || image[0] == '-' || image.Any(char.IsWhiteSpace))
        {
            throw Rules.ScratchContainerFailed.Error($"'{image}' is no name of an image. Let MigrationsContainerImage be one like postgres:18.");
        }

        if (await IsThereAsync(engine, image, cancellationToken))
        {
            return image;
        }

        var name = engine.Name == "podman" ? Qualify(image) : image;
        if (name != image && await IsThereAsync(engine, name, cancellationToken))
        {
            return name;
        }

        tell($"pulling {name}");
        var result = await engine.RunAsync(PullLimit, cancellationToken, "pull", name);
        return result.Succeeded ? name : throw Rules.ScratchContainerFailed.Error($"The image {name} is not there, and {engine.Name} could not fetch it: {result.LastWords}");
    }

    private static async Task<bool> IsThereAsync(ContainerEngine engine, string image, CancellationToken cancellationToken) =>
        (await engine.RunAsync(LookLimit, cancellationToken, "image", "inspect", "--format", "{{.Id}}", image)).Succeeded;

    // Podman asks which registry is meant, and there is nobody to answer; Docker means its own.
    private static string Qualify(string image)
    {
        var first = image.Split('/')[0];
        var hasRegistry = first != image && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost");
        return hasRegistry ? image : first == image ? $"docker.io/library/{image}" : $"docker.io/{image}";
    }
}
