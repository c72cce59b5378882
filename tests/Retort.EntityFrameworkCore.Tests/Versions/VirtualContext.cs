using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Versions;

/// <summary>A column that only PostgreSQL 18 and later have.</summary>
public sealed class VirtualContext(DbContextOptions<VirtualContext> options) : DbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(npgsql => npgsql.SetPostgresVersion(18, 0));

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Item>().Property(e => e.Twice).HasComputedColumnSql("\"Price\" * 2", stored: false);

    public sealed class Item
    {
        public int Id { get; set; }

        public int Price { get; set; }

        public int Twice { get; set; }
    }
}
