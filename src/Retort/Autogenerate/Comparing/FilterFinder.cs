using System.Reflection;
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
        List<IComparisonFilter> filters = [.. assemblies.Distinct().SelectMany(Implementations.Of<IComparisonFilter>).Select(Make)];
        return what => filters.TrueForAll(filter => Call(filter.GetType(), $"says nothing of {what.Name}", () => filter.Includes(what)));
    }

    private static IComparisonFilter Make(Type type) => Implementations.HasConstructor(type)
        ? Call(type, "cannot be made", () => Implementations.Make<IComparisonFilter>(type))
        : throw Rules.FilterFailed.Error($"{type.FullName} has no constructor without parameters. Give it one.");

    private static T Call<T>(Type type, string what, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            throw Rules.FilterFailed.Error($"{type.FullName} {what}: it {Implementations.Threw(exception)} It is asked in a build, without an application and without a database: let it need neither.");
        }
    }
}
