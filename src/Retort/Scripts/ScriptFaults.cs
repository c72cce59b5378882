using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Scripts;

/// <summary>Compiles everything that scripts need and reports all that is wrong at once, so that nobody repairs one fault a build.</summary>
internal static class ScriptFaults
{
    /// <summary>Compiles these revisions.</summary>
    /// <exception cref="DiagnosticException">All faults of all of them.</exception>
    public static void Check(RevisionCompiler compiler, IEnumerable<(Revision Revision, Direction Direction)> wanted)
    {
        var faults = new List<Diagnostic>();
        foreach (var (revision, direction) in wanted)
        {
            try
            {
                faults.AddRange(NeedsConnection(compiler.Compile(revision, direction)));
            }
            catch (DiagnosticException exception)
            {
                faults.AddRange(exception.Diagnostics);
            }
        }

        // A missing assembly stops every revision that needs it, and a constructor stops both directions: once is enough.
        List<Diagnostic> distinct =
        [
            .. faults.DistinctBy(fault => fault.Rule == Rules.MissingAssembly || fault.Rule == Rules.VersionMismatch
                ? (fault.Rule, null, "")
                : (fault.Rule, fault.Location, fault.Message)),
        ];
        if (distinct.Count > 0)
        {
            throw new DiagnosticException(distinct);
        }
    }

    private static IEnumerable<Diagnostic> NeedsConnection(CompiledRevision compiled) => compiled.OnlineOnly is not null
        ? []
        : compiled.Steps.OfType<RunStep>().Select(run => Rules.NeedsConnection.At(
            run.Location,
            $"op.Run in revision {compiled.Revision.Id} needs a connection and cannot become a script. "
            + "Write it as SQL, or put [OnlineOnly(\"why\")] on the class; scripts then stop there."));
}
