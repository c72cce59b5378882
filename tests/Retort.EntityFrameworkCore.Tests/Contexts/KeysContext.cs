using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Keys of every kind: composite, alternate, none; references with every behaviour, to themselves and in a circle; checks.</summary>
public sealed class KeysContext(DbContextOptions<KeysContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var parent = modelBuilder.Entity<Parent>();
        parent.ToTable("parents", table =>
        {
            table.HasCheckConstraint("ck_code", "length(\"Code\") > 2 AND \"Code\" <> ''");
            table.HasCheckConstraint("CK_Rank", "\"Rank\" BETWEEN 1 AND 10 OR \"Rank\" IN (20, 30)");
            table.HasComment("Those that others stand on");
        });
        parent.HasKey(e => new { e.Area, e.Number }).HasName("pk_parents");
        parent.HasAlternateKey(e => e.Code);
        parent.HasAlternateKey(e => new { e.Code, e.Area }).HasName("uq_parents_code_area");
        parent.HasOne<Child>().WithMany().HasForeignKey(e => e.FavouriteId).OnDelete(DeleteBehavior.SetNull);

        var child = modelBuilder.Entity<Child>();
        child.HasOne<Parent>().WithMany().HasForeignKey(e => new { e.Area, e.Number }).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_child_parent");
        child.HasOne<Parent>().WithMany().HasForeignKey(e => e.Code).HasPrincipalKey(e => e.Code).OnDelete(DeleteBehavior.Cascade);
        child.HasOne<Child>().WithMany().HasForeignKey(e => e.ElderId).OnDelete(DeleteBehavior.NoAction);
        child.HasOne<Child>().WithOne().HasForeignKey<Child>(e => e.TwinId).OnDelete(DeleteBehavior.ClientSetNull);
        modelBuilder.Entity<Loose>().HasNoKey().ToTable("loose");
    }

    public sealed class Parent
    {
        public int Area { get; set; }

        public int Number { get; set; }

        public required string Code { get; set; }

        public int Rank { get; set; }

        public int? FavouriteId { get; set; }
    }

    public sealed class Child
    {
        public int Id { get; set; }

        public int Area { get; set; }

        public int Number { get; set; }

        public required string Code { get; set; }

        public int? ElderId { get; set; }

        public int? TwinId { get; set; }
    }

    public sealed class Loose
    {
        public int Value { get; set; }
    }
}
