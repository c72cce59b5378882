using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>A hierarchy in one table.</summary>
public sealed class TphContext(DbContextOptions<TphContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Animal>().HasDiscriminator<string>("kind").HasValue<Cat>("cat").HasValue<Dog>("dog");
        modelBuilder.Entity<Animal>().Property<string>("kind").HasMaxLength(8);
    }

    public abstract class Animal
    {
        public int Id { get; set; }

        public required string Name { get; set; }
    }

    public sealed class Cat : Animal
    {
        public int Lives { get; set; }
    }

    public sealed class Dog : Animal
    {
        public required string Breed { get; set; }

        public Cat? Enemy { get; set; }
    }
}
