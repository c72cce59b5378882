using Retort.Replay;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Looks for names that two things of a model have and only one can.</summary>
internal sealed class ModelNames(FaultList faults)
{
    private readonly Dictionary<(QualifiedName, string?), string> _taken = [];

    /// <summary>Looks at all of a model.</summary>
    public void Check(ModelContext model)
    {
        var tables = model.Tables.Values.Where(table => Take(table.Name, null, "table", table.Type, null)).ToList();
        foreach (var (source, type) in model.Enums.All)
        {
            // A table is a type too.
            Take(type.Name, _taken.ContainsKey((type.Name, null)) ? null : "type", "enum type", source, null);
        }

        foreach (var table in tables)
        {
            foreach (var (constraint, member) in table.Constraints)
            {
                var isRelation = constraint is PrimaryKey or Unique;
                if (isRelation)
                {
                    Take(table.Name.Rename(constraint.Name!), null, "constraint", table.Type, member);
                }

                Take(table.Name, $"constraint {constraint.Name}", "constraint", table.Type, member, constraint.Name, isSilent: isRelation);
            }

            foreach (var (index, member) in table.Indexes)
            {
                Take(table.Name.Rename(index.Name), null, "index", table.Type, member);
            }
        }
    }

    private bool Take(QualifiedName name, string? kind, string what, Type type, string? member, string? shown = null, bool isSilent = false)
    {
        var place = FaultList.Describe(type, member);
        if (_taken.TryAdd((name, kind), place))
        {
            return true;
        }

        if (!isSilent)
        {
            faults.Add(Rules.ModelNameTaken, type, member, $"The {what} '{shown ?? ReplayNames.Reference(name)!.ToString()}' of {place} has a name that {_taken[(name, kind)]} has taken already: give one of them another.");
        }

        return false;
    }
}
