using System.Reflection;
using Retort.Revisions;

namespace Retort;

/// <summary>The migrations of one assembly and the graph that they form.</summary>
public sealed class MigrationChain
{
    private readonly Dictionary<string, Type> _types;

    private MigrationChain(RevisionGraph graph, Dictionary<string, Type> types)
    {
        Graph = graph;
        _types = types;
    }

    /// <summary>The graph. It may have faults; plans are refused while it does.</summary>
    public RevisionGraph Graph { get; }

    /// <summary>Reads every class with <see cref="RevisionAttribute"/> in an assembly. No migration is constructed.</summary>
    /// <exception cref="DiagnosticException">The assembly's types cannot be loaded.</exception>
    public static MigrationChain Load(Assembly assembly, RevisionGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var found = Types(assembly)
            .Select(type => (Type: type, Attribute: Attribute(type)))
            .Where(pair => pair.Attribute is not null && typeof(Migration).IsAssignableFrom(pair.Type))
            .Select(pair => (pair.Type, Revision: ReadRevision(pair.Type, pair.Attribute!)))
            .ToList();
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var (type, revision) in found)
        {
            types.TryAdd(revision.Id, type);
        }

        return new MigrationChain(RevisionGraph.Build(found.Select(pair => pair.Revision), options), types);
    }

    /// <summary>Constructs the migration of a revision.</summary>
    public Migration Create(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return (Migration)Activator.CreateInstance(_types[revision.Id], nonPublic: true)!;
    }

    /// <summary>Why a revision needs a connection, if its class says that it does.</summary>
    public string? OnlineOnly(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return _types[revision.Id].GetCustomAttribute<OnlineOnlyAttribute>()?.Reason;
    }

    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var cause = exception.LoaderExceptions.OfType<Exception>().FirstOrDefault() ?? exception;
            throw Rules.VersionMismatch.Error(
                $"The types of {assembly.GetName().Name} cannot be loaded: {cause.Message} "
                + "Rebuild the project, with one version of Retort everywhere and every package it references beside it.");
        }
    }

    private static RevisionAttribute? Attribute(Type type) => type.GetCustomAttribute<RevisionAttribute>(inherit: false);

    private static Revision ReadRevision(Type type, RevisionAttribute attribute) => new(
        attribute.Id,
        attribute.Revises,
        attribute.DependsOn,
        attribute.BranchLabels,
        attribute.Message ?? RevisionMessage.FromClassName(type.Name),
        RevisionDate.TryParse(attribute.Created, out var created) ? created : null,
        type.FullName ?? type.Name,
        new SourceLocation(attribute.File, attribute.Line));
}
