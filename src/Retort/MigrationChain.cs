using System.Reflection;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort;

/// <summary>The migrations of one assembly and the graph that they form.</summary>
public sealed class MigrationChain
{
    private readonly Dictionary<string, Type> _types;

    private MigrationChain(Assembly assembly, RevisionGraph graph, IReadOnlyList<Diagnostic> faults, Dictionary<string, Type> types)
    {
        Assembly = assembly;
        AssemblyVersion = assembly.ManifestModule.ModuleVersionId.ToString("N");
        Graph = graph;
        Faults = [.. faults, .. graph.Faults];
        _types = types;
    }

    /// <summary>Where the migrations are.</summary>
    internal Assembly Assembly { get; }

    /// <summary>Which build of the assembly it is: the compiler gives each other code another one.</summary>
    internal string AssemblyVersion { get; }

    /// <summary>The graph. It may have faults; plans are refused while it does.</summary>
    public RevisionGraph Graph { get; }

    /// <summary>Everything that is wrong with the classes and with the chain: what the build's check finds in the assembly's bytes.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; }

    /// <summary>Reads every class with <see cref="RevisionAttribute"/> in an assembly. No migration is constructed.</summary>
    /// <exception cref="DiagnosticException">RET9002 or RET9003: the assembly's types cannot be loaded.</exception>
    public static MigrationChain Load(Assembly assembly, RevisionGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var reader = new MigrationReader();
        foreach (var type in UserCode.Load(assembly, assembly.GetTypes))
        {
            UserCode.Load(assembly, () => reader.Read(type));
        }

        return new MigrationChain(assembly, RevisionGraph.Build(reader.Revisions, options), reader.Faults, reader.Types);
    }

    /// <summary>Refuses a chain with faults.</summary>
    /// <exception cref="DiagnosticException">All of them.</exception>
    public void ThrowIfFaulty()
    {
        if (Faults.Count > 0)
        {
            throw new DiagnosticException(Faults);
        }
    }

    /// <summary>Constructs the migration of a revision.</summary>
    /// <exception cref="DiagnosticException">RET1012 to RET1014: the class cannot be constructed.</exception>
    public Migration Create(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        var type = _types[revision.Id];
        return MigrationReader.Fault(type, revision.Location) is { } fault
            ? throw new DiagnosticException(fault)
            : (Migration)Activator.CreateInstance(type, nonPublic: true)!;
    }

    /// <summary>The class of a revision.</summary>
    internal Type TypeOf(Revision revision) => _types[revision.Id];

    /// <summary>Why a revision needs a connection, if its class says that it does.</summary>
    public string? OnlineOnly(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return _types[revision.Id].GetCustomAttribute<OnlineOnlyAttribute>()?.Reason;
    }
}
