using System.Reflection;

namespace Retort.Models;

/// <summary>Finds the models of one kind in an assembly.</summary>
public interface IModelReader
{
    /// <summary>The models that the assembly has, each read only when it is asked for.</summary>
    /// <param name="assembly">The assembly, loaded.</param>
    IEnumerable<ModelCandidate> Find(Assembly assembly);
}
