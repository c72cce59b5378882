using System.Text.Json;

namespace Retort.Tasks;

/// <summary>
/// A framework-dependent runtimeconfig for the host. The project's own does not serve: a library has none, and that of a self-contained
/// application for another platform cannot start here.
/// </summary>
internal static class RuntimeConfig
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IEnumerable<string> frameworks) => JsonSerializer.Serialize(
        new
        {
            runtimeOptions = new
            {
                rollForward = "Major",
                frameworks = frameworks
                    .Select(framework => framework.Split('/'))
                    .Select(parts => new { name = parts[0], version = parts[1] })
                    .DistinctBy(framework => framework.name),
                configProperties = new Dictionary<string, object>
                {
                    ["System.Globalization.Invariant"] = true,

                    // A run is short: code that counts how often it is called, to be compiled better later, is never called often enough.
                    ["System.Runtime.TieredPGO"] = false,

                    // It waits for one server's answers, one at a time: threads that spin meanwhile take the CPU that a server on this machine needs.
                    ["System.Threading.ThreadPool.UnfairSemaphoreSpinLimit"] = 0,
                },
            },
        },
        Indented);
}
