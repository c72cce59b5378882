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
        return Make(chain, from, options, new RevisionCompiler(chain, progress));
    }

    /// <summary>Makes them with a compiler that has, or will have, other work too.</summary>
    internal static IReadOnlyList<Script> Make(MigrationChain chain, string from, ScriptOptions options, RevisionCompiler compiler)
    {
        chain.ThrowIfFaulty();
        var graph = chain.Graph;
        var all = graph.UpgradePlan([], "heads");
        var upgrade = From(graph, from, all);
        ScriptFaults.Check(compiler, all.Steps.SelectMany(step => ((Revision, Direction)[])[(step.Revision, Direction.Up), (step.Revision, Direction.Down)]));
        return
        [
            PlainScript.Write("upgrade.sql", upgrade, compiler, options),
            PlainScript.Write("downgrade.sql", graph.DowngradePlan(all.RowsAfter, "base"), compiler, options),
            IdempotentScript.Write("upgrade.idempotent.sql", graph, all, compiler, options),
        ];
    }

    /// <summary>Writes scripts into a folder. A file whose text has not changed is left alone; one that has is replaced at once.</summary>
    /// <exception cref="DiagnosticException">RET2113: the file system refuses.</exception>
    public static void Write(string directory, IEnumerable<Script> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        try
        {
            Directory.CreateDirectory(directory);
            foreach (var script in scripts)
            {
                Write(Path.Combine(directory, script.Name), Utf8.GetBytes(script.Text));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Rules.ScriptNotWritten.Error($"The scripts cannot be written to '{directory}': {exception.Message.ReplaceLineEndings(" ")} Make the folder writable.");
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        var half = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(half, bytes);
        File.Move(half, path, overwrite: true);
    }

    private static RevisionPlan From(RevisionGraph graph, string from, RevisionPlan all)
    {
        var start = from.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (start is [] or ["base"])
        {
            return all;
        }

        try
        {
            return graph.UpgradePlan(graph.Stamp([], start), "heads");
        }
        catch (DiagnosticException exception)
        {
            throw new DiagnosticException([.. exception.Diagnostics.Select(fault => fault with { Message = $"The property MigrationsScriptFrom is '{from}'. {fault.Message}" })]);
        }
    }
}
