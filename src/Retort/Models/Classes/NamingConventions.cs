using System.Reflection;
using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>Finds the naming convention of a model.</summary>
internal static class NamingConventions
{
    /// <summary>The one that the assembly has, or the default.</summary>
    public static NamingConvention Find(Assembly assembly, IEnumerable<Type> types, FaultList faults)
    {
        var found = types.Where(type => type.IsSubclassOf(typeof(NamingConvention)) && !type.IsAbstract && !type.ContainsGenericParameters).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        if (found.Count > 1)
        {
            faults.Add(Rules.BadConvention, assembly, $"{assembly.GetName().Name} has {found.Count} naming conventions, {string.Join(" and ", found.Select(type => type.Name))}: keep one, or make the others abstract.");
        }
        else if (found is [var type])
        {
            if (type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not { } constructor)
            {
                faults.Add(Rules.BadConvention, type, null, $"The naming convention {type.Name} has no constructor without parameters: give it one.");
            }
            else
            {
                return faults.Try(type, null, () => (NamingConvention)constructor.Invoke([])) ?? new NamingConvention();
            }
        }

        return new NamingConvention();
    }
}
