using System.Reflection;
using Retort.Compilation;
using Retort.Models;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Finds the users' own filters.</summary>
internal static class FilterFinder
{
    /// <summary>What all of them together say: whether an object is compared.</summary>
    /// <param name="assemblies">Where they may be.</param>
    /// <exception cref="DiagnosticException">RET4037: one cannot be made, or throws when it is asked.</exception>
    public static Func<DatabaseObject, bool> Find(params IEnumerable<Assembly> assemblies)
    {
        List<IComparisonFilter> filters = [.. assemblies.Distinct().SelectMany(assembly => UserCode.Load(assembly, assembly.GetTypes))
            .Where(type => typeof(IComparisonFilter).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Make)];
        return what => filters.TrueForAll(filter => Call(filter.GetType(), $"says nothing of {what.Name}", () => filter.Includes(what)));
    }

    private static IComparisonFilter Make(Type type) => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is null
        ? throw Rules.FilterFailed.Error($"{type.FullName} has no constructor without parameters. Give it one.")
        : Call(type, "cannot be made", () => (IComparisonFilter)Activator.CreateInstance(type, nonPublic: true)!);

    private static T Call<T>(Type type, string what, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            throw Rules.FilterFailed.Error($"{type.FullName} {what}: it threw {cause.GetType().Name}: {UserCode.OneLine(cause.Message)} It is asked in a build, without an application and without a database: let it need neither.");
        }
    }
}
