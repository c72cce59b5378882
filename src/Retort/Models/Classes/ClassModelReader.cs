using System.Reflection;

namespace Retort.Models.Classes;

/// <summary>Finds the classes of an assembly that have <c>[Table]</c>, which are a model together.</summary>
internal sealed class ClassModelReader : IModelReader
{
    /// <inheritdoc/>
    public IEnumerable<ModelCandidate> Find(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var (types, failure) = Load(assembly);
        return types.Any(ClassModel.IsModel) ? [new(assembly.GetName().Name ?? "", () => ClassModel.Read(assembly, types, failure))] : [];
    }

    private static (IReadOnlyList<Type> Types, Exception? Failure) Load(Assembly assembly)
    {
        try
        {
            return (assembly.GetTypes(), null);
        }
        catch (ReflectionTypeLoadException exception)
        {
            return ([.. exception.Types.OfType<Type>()], exception.LoaderExceptions.OfType<Exception>().FirstOrDefault() ?? exception);
        }
    }
}
