using Retort.Schema;

namespace Retort.Models;

/// <summary>
/// A model in code. A class that implements it, has a constructor without parameters and lies in the migrations project, or in the assembly that
/// <c>MigrationsModelAssembly</c> names, is what the revisions are compared with.
/// </summary>
public interface ISchemaModel
{
    /// <summary>The schema that a database is meant to have.</summary>
    DatabaseSchema Schema { get; }
}
