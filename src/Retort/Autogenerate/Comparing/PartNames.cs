using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Finds constraints and indexes that are what is wanted, but for their names: a new name costs nothing, and a new index does.</summary>
internal static class PartNames
{
    private static readonly SchemaNormal Normal = new(withCasts: true);

    /// <summary>What gives them the names that are wanted.</summary>
    public static IEnumerable<Operation> Between(DatabaseSchema from, DatabaseSchema to) =>
        to.Tables.Values.Where(table => from.Tables.ContainsKey(table.Name)).SelectMany(table => Constraints(from.Tables[table.Name], table)).Concat(Indexes(from, to));

    private static IEnumerable<Operation> Constraints(Table before, Table after)
    {
        var gone = before.Constraints.Values.Where(constraint => !after.Constraints.ContainsKey(constraint.Name!)).ToList();
        foreach (var wanted in gone.Count == 0 ? [] : after.Constraints.Values.Where(constraint => !before.Constraints.ContainsKey(constraint.Name!)))
        {
            if (gone.Find(constraint => Normal.Of(constraint with { Name = wanted.Name }) == Normal.Of(wanted)) is { } same)
            {
                gone.Remove(same);
                yield return new RenameConstraint(after.Name, same.Name!, wanted.Name!);
            }
        }
    }

    private static IEnumerable<Operation> Indexes(DatabaseSchema from, DatabaseSchema to)
    {
        var gone = from.Indexes.Where(pair => !to.Indexes.ContainsKey(pair.Key)).ToLookup(pair => pair.Value.Relation, pair => pair.Value.Index);
        var taken = new HashSet<TableIndex>(ReferenceEqualityComparer.Instance);
        foreach (var (name, wanted) in gone.Count == 0 ? [] : to.Indexes.Where(pair => !from.Indexes.ContainsKey(pair.Key)))
        {
            if (gone[wanted.Relation].FirstOrDefault(index => !taken.Contains(index) && Normal.Of(index with { Name = name.Name }) == Normal.Of(wanted.Index)) is { } same)
            {
                taken.Add(same);
                yield return new RenameIndex(name.Rename(same.Name), name.Name);
            }
        }
    }
}
