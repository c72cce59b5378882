using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Retort.EntityFrameworkCore;

/// <summary>Says in <c>OnModelCreating</c> what a table or column was called before, so that a revision renames it and keeps its rows.</summary>
public static class PreviousNameExtensions
{
    /// <summary>Says what the table of an entity was called before, without its schema.</summary>
    public static EntityTypeBuilder HasPreviousName(this EntityTypeBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.HasAnnotation(PreviousNames.Annotation, name);
    }

    /// <summary>Says what the table of an entity was called before, without its schema.</summary>
    public static EntityTypeBuilder<TEntity> HasPreviousName<TEntity>(this EntityTypeBuilder<TEntity> builder, string name)
        where TEntity : class => (EntityTypeBuilder<TEntity>)((EntityTypeBuilder)builder).HasPreviousName(name);

    /// <summary>Says what the column of a property was called before.</summary>
    public static PropertyBuilder HasPreviousName(this PropertyBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.HasAnnotation(PreviousNames.Annotation, name);
    }

    /// <summary>Says what the column of a property was called before.</summary>
    public static PropertyBuilder<TProperty> HasPreviousName<TProperty>(this PropertyBuilder<TProperty> builder, string name) =>
        (PropertyBuilder<TProperty>)((PropertyBuilder)builder).HasPreviousName(name);
}
