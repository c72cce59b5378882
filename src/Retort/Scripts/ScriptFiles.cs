using System.Text;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>The three scripts that a build leaves.</summary>
public static class ScriptFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes all of them; nothing is written yet.</summary>
    /// <param name="chain">The migrations.</param>
    /// <param name="from">The revision at which <c>upgrade.sql</c> starts, or several, separated by commas or semicolons.</param>
    /// <param name="options">The version table.</param>
    /// <param name="progress">Is told whose code runs next, and which method.</param>
    /// <exception cref="DiagnosticException">The chain has faults, or a migration cannot be SQL.</exception>
    public static IReadOnlyList<Script> Make(MigrationChain chain, string from, ScriptOptions options, Action<Revision, string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var compiler = new RevisionCompiler(chain, progress);
        var graph = chain.Graph;
        var all = graph.UpgradePlan([], "heads");
        return
        [
            PlainScript.Write("upgrade.sql", From(graph, from, all), compiler, options),
            PlainScript.Write("downgrade.sql", graph.DowngradePlan(all.RowsAfter, "base"), compiler, options),
            IdempotentScript.Write("upgrade.idempotent.sql", graph, all, compiler, options),
        ];
    }

    /// <summary>Writes scripts into a folder. A file whose text has not changed is left alone; one that has is replaced at once.</summary>
    public static void Write(string directory, IEnumerable<Script> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        Directory.CreateDirectory(directory);
        foreach (var script in scripts)
        {
            var path = Path.Combine(directory, script.Name);
            if (File.Exists(path) && File.ReadAllText(path, Utf8) == script.Text)
            {
                continue;
            }

            var half = $"{path}.{Environment.ProcessId}.tmp";
            File.WriteAllText(half, script.Text, Utf8);
            File.Move(half, path, overwrite: true);
        }
    }

    private static RevisionPlan From(RevisionGraph graph, string from, RevisionPlan all)
    {
        var start = from.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return start is [] or ["base"] ? all : graph.UpgradePlan(graph.Stamp([], start), "heads");
    }
}
