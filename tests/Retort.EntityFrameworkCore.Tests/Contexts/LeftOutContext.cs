using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>What a context reads and does not make: views, queries, functions, tables of others, columns of the system.</summary>
public sealed class LeftOutContext(DbContextOptions<LeftOutContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Kept>().Property(e => e.Version).IsRowVersion();
        modelBuilder.Entity<Elsewhere>().HasOne<Kept>().WithMany().HasForeignKey(e => e.KeptId);
        modelBuilder.Entity<Kept>().ToTable(table => table.HasTrigger("tr_kept"));
        modelBuilder.Entity<Elsewhere>().ToTable("elsewhere", "foreign", table => table.ExcludeFromMigrations());
        modelBuilder.Entity<FromView>().HasNoKey().ToView("a_view");
        modelBuilder.Entity<FromQuery>().HasNoKey().ToSqlQuery("SELECT 1 AS \"Value\"");
        modelBuilder.Entity<FromFunction>().HasNoKey().ToFunction("a_function");
        modelBuilder.HasDbFunction(() => Twice(default));
    }

    public static int Twice(int value) => value * 2;

    public sealed class Kept
    {
        public int Id { get; set; }

        public uint Version { get; set; }
    }

    public sealed class Elsewhere
    {
        public int Id { get; set; }

        public int KeptId { get; set; }
    }

    public sealed class FromView
    {
        public int Value { get; set; }
    }

    public sealed class FromQuery
    {
        public int Value { get; set; }
    }

    public sealed class FromFunction
    {
        public int Value { get; set; }
    }
}
