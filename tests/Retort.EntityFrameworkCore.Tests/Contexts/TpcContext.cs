using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>A hierarchy in a table for each class that is not abstract, with keys from one sequence.</summary>
public sealed class TpcContext(DbContextOptions<TpcContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>().UseTpcMappingStrategy();
        modelBuilder.Entity<Savings>();
        modelBuilder.Entity<Giro>();
    }

    public abstract class Account
    {
        public int Id { get; set; }

        public required string Owner { get; set; }
    }

    public sealed class Savings : Account
    {
        public decimal Rate { get; set; }
    }

    public sealed class Giro : Account
    {
        public decimal? Limit { get; set; }
    }
}
