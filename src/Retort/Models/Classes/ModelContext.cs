using System.Reflection;
using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>What the readers of a model share.</summary>
/// <param name="convention">What names are made by.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ModelContext(NamingConvention convention, FaultList faults)
{
    /// <summary>What names are made by.</summary>
    public NamingConvention Convention { get; } = convention;

    /// <summary>Where faults go.</summary>
    public FaultList Faults { get; } = faults;

    /// <summary>The enums.</summary>
    public EnumTypes Enums { get; } = new(convention, faults);

    /// <summary>What the compiler notes of references that may be null.</summary>
    public NullabilityInfoContext Nullability { get; } = new();

    /// <summary>The tables by their classes.</summary>
    public Dictionary<Type, ClassTable> Tables { get; } = [];

    /// <summary>The columns of properties; null, with a fault, where one is none.</summary>
    public IReadOnlyList<ClassColumn>? Columns(ClassTable table, IEnumerable<string> members, string attribute, string? member)
    {
        var found = new List<ClassColumn>();
        var isSound = true;
        foreach (var name in members)
        {
            if (table.Find(name) is { } column && !found.Contains(column))
            {
                found.Add(column);
                continue;
            }

            isSound = false;
            if (found.Exists(other => other.Member == name))
            {
                Faults.Add(Rules.ModelContradiction, table.Type, member, $"[{attribute}] of {FaultList.Describe(table.Type, member)} names {name} twice: name it once.");
            }
            else if (!table.Failed.Contains(name))
            {
                Faults.Add(Rules.NoSuchProperty, table.Type, member, $"[{attribute}] of {FaultList.Describe(table.Type, member)} names {name}, {WhatItIs(table, name)}: name a property that is a column.");
            }
        }

        return isSound ? found : null;
    }

    /// <summary>A name that the convention makes.</summary>
    public string? Named(ClassTable table, string? member, Func<NamingConvention, string> name) => Faults.Try(table.Type, member, () =>
    {
        var made = ShortName.Of(name(Convention) ?? "");
        Postgres.Identifier.Check(made);
        return made;
    });

    private static string WhatItIs(ClassTable table, string name) =>
        table.Navigations.Exists(navigation => navigation.Member == name) ? "which refers to another table and is no column"
        : table.Type.GetProperty(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance) is not null ? "which is no column"
        : $"which {table.Type.Name} does not have";
}
