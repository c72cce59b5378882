using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Changes;

/// <summary>A context as it was or is: of a few entities whose properties stand in the model only.</summary>
public abstract class ChangedContext(DbContextOptions options, Action<ModelBuilder> build) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);

    public sealed class Item
    {
        public int Id { get; set; }
    }

    public sealed class Note
    {
        public int Id { get; set; }
    }
}
