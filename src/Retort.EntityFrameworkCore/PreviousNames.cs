using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Retort.Models;

namespace Retort.EntityFrameworkCore;

/// <summary>Finds what had another name before: by an attribute on the class or property, or by an annotation.</summary>
internal static class PreviousNames
{
    /// <summary>The annotation that holds the previous name.</summary>
    public const string Annotation = "Retort:RenamedFrom";

    /// <summary>All of a model.</summary>
    public static IEnumerable<ModelRename> Of(IRelationalModel model)
    {
        foreach (var table in model.Tables)
        {
            foreach (var name in table.EntityTypeMappings.Select(mapping => mapping.TypeBase).Where(type => type is IEntityType { BaseType: null }).SelectMany(type => Names(type, type.ClrType)).Distinct())
            {
                yield return new(ModelSources.Table(table), name);
            }

            foreach (var column in table.Columns)
            {
                foreach (var name in column.PropertyMappings.Select(mapping => mapping.Property).SelectMany(property => Names(property, (MemberInfo?)property.PropertyInfo ?? property.FieldInfo)).Distinct())
                {
                    yield return new(ModelSources.Column(table, column), name);
                }
            }
        }
    }

    private static IEnumerable<string> Names(IReadOnlyAnnotatable annotatable, MemberInfo? member) =>
        annotatable[Annotation] is string given ? [given]
        : member?.GetCustomAttributes<RenamedFromAttribute>(inherit: false).Select(attribute => attribute.Name) ?? [];
}
