using System.Reflection;
using Retort.Compilation;

namespace Retort.Autogenerate.Comparing;

/// <summary>Classes of users that implement an interface.</summary>
internal static class Implementations
{
    /// <summary>Those of an assembly, by name.</summary>
    public static IEnumerable<Type> Of<T>(Assembly assembly) => UserCode.Load(assembly, assembly.GetTypes)
        .Where(type => typeof(T).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Whether one can be made.</summary>
    public static bool HasConstructor(Type type) => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null;

    /// <summary>Makes one.</summary>
    public static T Make<T>(Type type) => (T)Activator.CreateInstance(type, nonPublic: true)!;

    /// <summary>What it threw, in words.</summary>
    public static string Threw(Exception exception)
    {
        var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        return $"threw {cause.GetType().Name}: {UserCode.OneLine(cause.Message)}";
    }
}
