using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Versions;

/// <summary>A table that refers to one that is somebody else's.</summary>
public sealed class ReferringContext(DbContextOptions<ReferringContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Other>().ToTable("others", "elsewhere", table => table.ExcludeFromMigrations());
        modelBuilder.Entity<Mine>().HasOne<Other>().WithMany().HasForeignKey(e => e.OtherId);
    }

    public sealed class Mine
    {
        public int Id { get; set; }

        public int OtherId { get; set; }
    }

    public sealed class Other
    {
        public int Id { get; set; }
    }
}
