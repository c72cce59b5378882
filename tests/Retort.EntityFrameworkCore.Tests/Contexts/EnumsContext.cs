using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Enums as types of the database.</summary>
public sealed class EnumsContext(DbContextOptions<EnumsContext> options) : DbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(npgsql => npgsql.MapEnum<Mood>().MapEnum<Colour>("Farbe"));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresEnum("unused", ["z", "a", "it's"]);
        modelBuilder.Entity<Person>().Property(e => e.Mood).HasDefaultValue(Mood.VeryHappy);
        modelBuilder.Entity<Person>().Property(e => e.Former).HasDefaultValueSql("'{}'");
        modelBuilder.Entity<Person>().ToTable(table => table.HasCheckConstraint("ck_mood", "\"Mood\" <> 'sad'"));
        modelBuilder.Entity<Person>().HasIndex(e => e.Mood).HasFilter("\"Mood\" = 'very_happy'");
    }

    public enum Mood
    {
        Sad,
        [PgName("so-so")]
        SoSo,
        VeryHappy,
    }

    public enum Colour
    {
        Red,
        Blue,
    }

    public sealed class Person
    {
        public int Id { get; set; }

        public Mood Mood { get; set; }

        public Colour? Eyes { get; set; }

        public Mood[] Former { get; set; } = [];
    }
}
