using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>Looks for annotations in a model that Retort does not know: what they say might be about the schema.</summary>
internal static class AnnotationCheck
{
    private const string CockroachDb = "CockroachDB:";

    /// <summary>Notes those of a model that are not known.</summary>
    public static void Check(IModel model, FaultList faults, ModelSource context)
    {
        Check(model, context, faults);
        foreach (var sequence in model.GetSequences())
        {
            Check(sequence, context, faults);
        }

        foreach (var entity in model.GetEntityTypes())
        {
            var source = ModelSources.Of(entity, context);
            Check(entity, source, faults);
            Check(entity, source, context, faults);
            foreach (var part in entity.GetDeclaredKeys().Cast<IReadOnlyAnnotatable>().Concat(entity.GetDeclaredForeignKeys()).Concat(entity.GetDeclaredIndexes()).Concat(entity.GetCheckConstraints()))
            {
                Check(part, source, faults);
            }
        }
    }

    /// <summary>Whether an annotation has a name that speaks of schemas.</summary>
    public static bool IsOfSchema(IAnnotation annotation) =>
        annotation.Name.StartsWith(NpgsqlNames.Prefix, StringComparison.Ordinal) || annotation.Name.StartsWith(RelationalAnnotationNames.Prefix, StringComparison.Ordinal)
        || annotation.Name.StartsWith(CockroachDb, StringComparison.Ordinal);

    /// <summary>Notes one.</summary>
    public static void Add(FaultList faults, ModelSource source, IAnnotation annotation) => faults.Add(
        Rules.DbContextUntranslated,
        source,
        $"{source} has the annotation '{annotation.Name}', which Retort does not translate, so a revision would lack what it says. Take it away, and do what it is for in a revision.");

    private static void Check(ITypeBase type, ModelSource source, ModelSource context, FaultList faults)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            Check(property, ModelSources.Of(property, context), faults);
        }

        foreach (var property in type.GetDeclaredComplexProperties())
        {
            Check(property, source, faults);
            Check(property.ComplexType, source, faults);
            Check(property.ComplexType, ModelSources.Of(property.ComplexType, context), context, faults);
        }
    }

    private static void Check(IReadOnlyAnnotatable annotatable, ModelSource source, FaultList faults)
    {
        foreach (var annotation in annotatable.GetAnnotations().Where(annotation => IsOfSchema(annotation) && !IsKnown(annotation.Name)))
        {
            Add(faults, source, annotation);
        }
    }

    private static bool IsKnown(string name) =>
        RelationalAnnotationNames.AllNames.Contains(name) || NpgsqlNames.InModel.Contains(name) || NpgsqlNames.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
