using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>A hierarchy in a table for each class.</summary>
public sealed class TptContext(DbContextOptions<TptContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Vehicle>().UseTptMappingStrategy().ToTable("vehicles");
        modelBuilder.Entity<Car>().ToTable("cars", "garage");
        modelBuilder.Entity<Van>().ToTable("vans");
    }

    public class Vehicle
    {
        public int Id { get; set; }

        public required string Plate { get; set; }
    }

    public class Car : Vehicle
    {
        public int Doors { get; set; }
    }

    public sealed class Van : Car
    {
        public double? Volume { get; set; }
    }
}
