using Retort.Autogenerate.Comparing;
using Retort.Compilation;
using Retort.Hosting;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Testing;

/// <summary>Compares the model with the revisions of an assembly.</summary>
internal static class ModelCheck
{
    /// <summary>With what they make in memory.</summary>
    /// <exception cref="DiagnosticException">A revision is missing, or the two cannot be compared.</exception>
    public static void InMemory(MigrationChain chain, MigrationTestOptions options)
    {
        chain.ThrowIfFaulty();
        ThrowIfMissing(SchemaComparison.Of(chain, new RevisionCompiler(chain), options.Model) ?? throw NoModel(chain));
    }

    /// <summary>With what they make of a throwaway database.</summary>
    /// <exception cref="DiagnosticException">A revision is missing or fails, or the two cannot be compared.</exception>
    public static async Task OnServerAsync(MigrationChain chain, MigrationTestOptions options, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        using var found = FoundModel.Of(chain, options.Model) ?? throw NoModel(chain);
        var versionTable = new QualifiedName(options.VersionTableSchema, options.VersionTable);
        ThrowIfMissing((await ScratchComparison.RunAsync(found, chain, options.Scratch, versionTable, _ => { }, cancellationToken)).Comparison);
    }

    private static void ThrowIfMissing(SchemaComparison comparison)
    {
        if (comparison.Up.Count > 0)
        {
            throw new DiagnosticException([.. comparison.Findings.Select(finding => finding with { Rule = finding.Rule with { Severity = Severity.Error } })]);
        }
    }

    private static DiagnosticException NoModel(MigrationChain chain) => Rules.NoModel.Error(
        $"{chain.Assembly.GetName().Name} has no model. If it is in another project, set {nameof(MigrationTestOptions)}.{nameof(MigrationTestOptions.ModelAssembly)} to the name of its assembly.");
}
