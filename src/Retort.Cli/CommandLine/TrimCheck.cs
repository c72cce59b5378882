using System.Reflection;
using System.Runtime.CompilerServices;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>Finds out that the program was trimmed: then revisions may be missing without a trace, so nothing it says can be trusted.</summary>
internal static class TrimCheck
{
    /// <exception cref="DiagnosticException">RET9041.</exception>
    public static void Run()
    {
        // The name is put together so that no trimmer sees that the method is looked for.
        var method = typeof(TrimCheck).Assembly.GetType(string.Join('.', "Retort.Cli.CommandLine", "TrimCheck"))
            ?.GetMethod(string.Concat("Not", "Called"), BindingFlags.NonPublic | BindingFlags.Static);
        if (method is null || !RuntimeFeature.IsDynamicCodeSupported)
        {
            throw Rules.Trimmed.Error(
                "This program was trimmed or compiled ahead of time, but revisions are found by reflection. Publish it without PublishTrimmed and PublishAot.");
        }
    }

#pragma warning disable IDE0051 // its absence is the sign
    private static void NotCalled()
    {
    }
#pragma warning restore IDE0051
}
