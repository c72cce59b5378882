using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Retort.Compilation;
using Retort.Models;

namespace Retort.EntityFrameworkCore;

/// <summary>Finds the DbContext classes of an assembly, and reads the schema that each is mapped to. No connection is opened.</summary>
public sealed class DbContextModelReader : IModelReader
{
    private readonly IReadOnlyList<Assembly> _factories;

    /// <summary>Makes one that looks for the factory of a context in the context's own assembly.</summary>
    public DbContextModelReader()
        : this([])
    {
    }

    /// <summary>Makes one that looks for factories in other assemblies too.</summary>
    /// <param name="factories">Assemblies beside that of the context in which an <c>IDesignTimeDbContextFactory</c> may be: that of the migrations.</param>
    public DbContextModelReader(IReadOnlyList<Assembly> factories)
    {
        ArgumentNullException.ThrowIfNull(factories);
        _factories = factories;
    }

    /// <inheritdoc/>
    public IEnumerable<ModelCandidate> Find(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Assembly[] factories = [.. new[] { assembly }.Concat(_factories).Distinct()];
        return UserCode.Load(assembly, assembly.GetTypes)
            .Where(type => type.IsSubclassOf(typeof(DbContext)) && !type.IsAbstract && !type.ContainsGenericParameters)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => new ModelCandidate(type.FullName!, () => ContextReader.Read(type, factories)));
    }
}
