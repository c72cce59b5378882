using Retort.Autogenerate.Comparing;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Hosting;

/// <summary>Has a build say when its model asks for what no revision does.</summary>
internal static class ModelCheck
{
    /// <summary>The findings, in order.</summary>
    /// <param name="chain">The revisions, without faults.</param>
    /// <param name="compiler">Compiles them.</param>
    /// <param name="kind"><c>Error</c> or <c>Warn</c>: how bad a missing revision is, and a model that cannot be read; anything else is not to look.</param>
    /// <param name="request">Which model.</param>
    public static IReadOnlyList<Diagnostic> Run(MigrationChain chain, RevisionCompiler compiler, string? kind, ModelRequest request)
    {
        var isError = "Error".Equals(kind, StringComparison.OrdinalIgnoreCase);
        if (!isError && !"Warn".Equals(kind, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        try
        {
            if (SchemaComparison.Of(chain, compiler, request) is not { } comparison)
            {
                return [];
            }

            return [.. comparison.Warnings, .. comparison.Findings.Select(finding => As(finding, isError))];
        }
        catch (DiagnosticException exception)
        {
            return [.. exception.Diagnostics.Select(diagnostic => As(diagnostic, isError))];
        }
    }

    private static Diagnostic As(Diagnostic diagnostic, bool isError) => diagnostic with { Rule = diagnostic.Rule with { Severity = isError ? Severity.Error : Severity.Warning } };
}
