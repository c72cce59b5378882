using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Everything in schemas: a default one and others.</summary>
public sealed class SchemasContext(DbContextOptions<SchemasContext> options) : DbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql(npgsql => npgsql.MapEnum<Level>("level", "kinds").MapRange<double>("span", subtypeName: "double precision", schemaName: "kinds"));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("app");
        modelBuilder.HasPostgresEnum("states", ["on", "off"]);
        modelBuilder.HasPostgresRange("kinds", "span", "double precision", subtypeDiff: "float8mi");
        modelBuilder.HasPostgresRange("words", "text");
        modelBuilder.HasSequence("numbers");
        modelBuilder.Entity<Here>().HasIndex(e => e.Level);
        modelBuilder.Entity<There>().ToTable("there", "other");
        modelBuilder.Entity<There>().HasOne<Here>().WithMany().HasForeignKey(e => e.HereId);
        modelBuilder.Entity<Public>().ToTable("in_public", "public");
    }

    public enum Level
    {
        Low,
        High,
    }

    public sealed class Here
    {
        public int Id { get; set; }

        public Level Level { get; set; }

        public NpgsqlRange<double>? Span { get; set; }
    }

    public sealed class There
    {
        public int Id { get; set; }

        public int HereId { get; set; }

        public Level[] Levels { get; set; } = [];
    }

    public sealed class Public
    {
        public int Id { get; set; }
    }
}
