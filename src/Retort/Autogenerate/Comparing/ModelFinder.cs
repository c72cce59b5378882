using System.Reflection;
using System.Runtime.Loader;
using Retort.Compilation;
using Retort.Models;
using Retort.Models.Classes;
using Retort.Revisions;

namespace Retort.Autogenerate.Comparing;

/// <summary>Finds the model that revisions are compared with.</summary>
internal static class ModelFinder
{
    private const string ContextPackage = "Retort.EntityFrameworkCore";

    /// <summary>Finds it.</summary>
    /// <param name="migrations">The assembly of the migrations.</param>
    /// <param name="request">Where it is and what it is called, where that was said.</param>
    /// <returns>The model and its assembly; null where there is none and none was asked for.</returns>
    /// <exception cref="DiagnosticException">RET4030 for a model that is not there, RET4031 for several.</exception>
    public static (ModelCandidate Candidate, Assembly Assembly)? Find(Assembly migrations, ModelRequest request)
    {
        var assembly = string.IsNullOrEmpty(request.Assembly) ? migrations : Load(migrations, request.Assembly);
        List<ModelCandidate> found = [.. new CodeModelReader().Find(assembly), .. Contexts(assembly, migrations)];
        List<ModelCandidate> classes = [.. new ClassModelReader().Find(assembly)];
        if (!string.IsNullOrEmpty(request.Class))
        {
            return found.Concat(classes).FirstOrDefault(candidate => candidate.Name == request.Class) is { } chosen
                ? (chosen, assembly)
                : throw Rules.NoModel.Error($"{Name(assembly)} has no model {request.Class}. {Known([.. found, .. classes])} Set MigrationsModelClass to the full name of one.");
        }

        // The classes of a DbContext have attributes too, and are read through it.
        var candidates = found.Count > 0 ? found : classes;
        return candidates switch
        {
            [] when string.IsNullOrEmpty(request.Assembly) => null,
            [] => throw Rules.NoModel.Error($"{Name(assembly)}, which MigrationsModelAssembly names, has no model: no class with [Table], no DbContext and no class that implements {nameof(ISchemaModel)}."),
            [var only] => (only, assembly),
            _ => throw Rules.SeveralModels.Error($"{Name(assembly)} has several models: {string.Join(", ", candidates.Select(candidate => candidate.Name))}. Set MigrationsModelClass to the one that the revisions are for."),
        };
    }

    // Without the package a context is there all the same; only reading it is refused.
    private static IEnumerable<ModelCandidate> Contexts(Assembly assembly, Assembly migrations)
    {
        var contexts = UserCode.Load(assembly, assembly.GetTypes).Where(type => !type.IsAbstract && BaseTypes.Of(type).Any(parent => parent.FullName == "Microsoft.EntityFrameworkCore.DbContext"))
            .Select(type => type.FullName!).Order(StringComparer.Ordinal).ToList();
        return contexts.Count == 0 ? []
            : TryLoad(migrations, ContextPackage)?.GetType($"{ContextPackage}.DbContextModelReader")?.GetConstructor([typeof(IReadOnlyList<Assembly>)]) is { } reader
                ? ((IModelReader)reader.Invoke([new[] { migrations }])).Find(assembly)
                : contexts.Select(context => new ModelCandidate(context, () => throw Rules.NoContextPackage.Error(
                    $"{context} is a DbContext, which the package {ContextPackage} reads: add it to the migrations project with 'dotnet add package {ContextPackage}', or set MigrationsModel to false.")));
    }

    private static Assembly Load(Assembly migrations, string name) => TryLoad(migrations, name)
        ?? throw Rules.NoModel.Error($"There is no assembly {name}, which MigrationsModelAssembly names, beside {Name(migrations)}. Let the migrations project refer to the project that it comes from.");

    private static Assembly? TryLoad(Assembly migrations, string name)
    {
        try
        {
            return (AssemblyLoadContext.GetLoadContext(migrations) ?? AssemblyLoadContext.Default).LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Known(IReadOnlyList<ModelCandidate> candidates) =>
        candidates.Count == 0 ? "It has none at all." : $"It has {string.Join(", ", candidates.Select(candidate => candidate.Name))}.";

    private static string? Name(Assembly assembly) => assembly.GetName().Name;
}
