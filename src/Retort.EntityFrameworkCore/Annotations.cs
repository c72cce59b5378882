using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Retort.EntityFrameworkCore;

/// <summary>The annotations of an operation of Entity Framework. What nobody has taken by the end is a fault: nothing is left out silently.</summary>
internal sealed class Annotations(MigrationOperation operation, ModelSource source, FaultList faults)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The value of one, or the default where there is none.</summary>
    public T? Take<T>(string name)
    {
        _taken.Add(name);
        return operation[name] is T value ? value : default;
    }

    /// <summary>All whose names begin like this, without the beginning.</summary>
    public IReadOnlyList<(string Name, object? Value)> TakeAll(string prefix)
    {
        var found = operation.GetAnnotations().Where(annotation => annotation.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        _taken.UnionWith(found.Select(annotation => annotation.Name));
        return [.. found.Select(annotation => (annotation.Name[prefix.Length..], annotation.Value))];
    }

    /// <summary>Notes those that are left.</summary>
    public void Finish()
    {
        foreach (var annotation in operation.GetAnnotations().Where(annotation => !_taken.Contains(annotation.Name) && AnnotationCheck.IsOfSchema(annotation)))
        {
            AnnotationCheck.Add(faults, source, annotation);
        }
    }
}
