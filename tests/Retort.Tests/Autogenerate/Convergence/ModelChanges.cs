namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Changes of a model, as what it was and what it is: each kind that Alembic's comparison was tried with, and what it does not see.</summary>
internal static class ModelChanges
{
    /// <summary>The changes by name.</summary>
    public static IReadOnlyDictionary<string, ModelChange> All { get; } = ((IReadOnlyList<ModelChange>)
    [
        .. TableChanges.All, .. TypeChanges.All, .. ValueChanges.All, .. KeyChanges.All, .. IndexChanges.All, .. CheckChanges.All, .. TypeObjectChanges.All, .. ObjectChanges.All, .. HierarchyChanges.All, .. NameChanges.All,
    ]).ToDictionary(change => change.Name);
}
