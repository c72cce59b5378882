using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>How tables and columns are stored, and how they sort.</summary>
public sealed class StorageContext(DbContextOptions<StorageContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Cache>().ToTable("cache").IsUnlogged().HasStorageParameter("fillfactor", 70).HasStorageParameter("autovacuum_enabled", false)
            .HasStorageParameter("AUTOVACUUM_VACUUM_SCALE_FACTOR", 0.05);
        modelBuilder.Entity<Cache>().Property(e => e.Text).UseCompressionMethod("lz4").UseCollation("C");
        modelBuilder.Entity<Cache>().Property(e => e.Bytes).UseCompressionMethod("pglz");
        modelBuilder.Entity<Cache>().Property(e => e.Number).UseSerialColumn();
        modelBuilder.Entity<Cache>().Property(e => e.Sorted).UseCollation("POSIX");
    }

    public sealed class Cache
    {
        public int Id { get; set; }

        public string? Text { get; set; }

        public byte[]? Bytes { get; set; }

        public int Number { get; set; }

        public required string Sorted { get; set; }
    }
}
