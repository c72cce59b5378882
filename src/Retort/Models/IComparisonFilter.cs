using Retort.Schema;

namespace Retort.Models;

/// <summary>
/// Says which objects a model and the revisions are compared by. A class that implements it, has a constructor without parameters and lies in the migrations project,
/// or in the assembly of the model, is asked; where there are several, all of them have to say yes. What is left out stays as it is, with all that belongs to it.
/// </summary>
public interface IComparisonFilter
{
    /// <summary>Whether an object is compared.</summary>
    /// <param name="what">A table, view, materialized view, sequence, type, domain, routine, index or extended statistics, by its full name: <c>public.users</c>.</param>
    bool Includes(DatabaseObject what);
}
