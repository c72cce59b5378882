using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Names that need quotes, are long, or are words of SQL.</summary>
public sealed class NamesContext(DbContextOptions<NamesContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var order = modelBuilder.Entity<Order>();
        order.ToTable("Or\"der.s", "Läden", table =>
        {
            table.HasCheckConstraint("ck 1", "\"user\" > 0");
            table.HasComment("With \\ and 'quotes'");
        });
        order.Property(e => e.User).HasColumnName("user");
        order.Property(e => e.Select).HasColumnName("a b\"c.d'e");
        order.HasIndex(e => e.Select).HasDatabaseName("ix \"of\" it");
        modelBuilder.Entity<AnEntityWithANameThatIsRatherLongForATable>().HasOne<AnEntityWithANameThatIsRatherLongForATable>().WithMany().HasForeignKey(e => e.APropertyWithANameThatIsLongTooSoThatKeysAreCut);
    }

    public sealed class Order
    {
        public int Id { get; set; }

        public int User { get; set; }

        public string? Select { get; set; }
    }

    public sealed class AnEntityWithANameThatIsRatherLongForATable
    {
        public int Id { get; set; }

        public int? APropertyWithANameThatIsLongTooSoThatKeysAreCut { get; set; }
    }
}
