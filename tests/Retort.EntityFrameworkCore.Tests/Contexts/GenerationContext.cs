using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Every way in which values are generated: identity with options, serial, sequences.</summary>
public sealed class GenerationContext(DbContextOptions<GenerationContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<One>().Property(e => e.Id).UseIdentityAlwaysColumn().HasIdentityOptions(startValue: 100, incrementBy: 5, minValue: 10, maxValue: 1000, cyclic: true, numbersToCache: 20);
        modelBuilder.Entity<Two>().Property(e => e.Id).UseIdentityByDefaultColumn().HasIdentityOptions(incrementBy: -1);
        modelBuilder.Entity<Two>().Property(e => e.Other).UseIdentityByDefaultColumn();
        modelBuilder.Entity<Two>().Property(e => e.Start).UseIdentityAlwaysColumn().HasIdentityOptions(startValue: 7);
        modelBuilder.Entity<Three>().Property(e => e.Id).UseSerialColumn();
        modelBuilder.Entity<Three>().Property(e => e.Small).UseSerialColumn();
        modelBuilder.Entity<Three>().Property(e => e.Big).UseSerialColumn();
        modelBuilder.Entity<Four>().Property(e => e.Id).UseHiLo("four_hilo");
        modelBuilder.Entity<Five>().Property(e => e.Id).UseSequence("five_values");
        modelBuilder.Entity<Six>().Property(e => e.Id).ValueGeneratedNever();
        modelBuilder.HasSequence("plain");
        modelBuilder.HasSequence<int>("counts", "shared").StartsAt(5).IncrementsBy(2).HasMin(1).HasMax(99).IsCyclic();
        modelBuilder.HasSequence<short>("down").StartsAt(-1).IncrementsBy(-1);
        modelBuilder.Entity<Six>().Property(e => e.Number).HasDefaultValueSql("nextval('shared.counts')");
        modelBuilder.Entity<Six>().Property(e => e.Kept).Metadata.SetValueGenerationStrategy(NpgsqlValueGenerationStrategy.None);
    }

    public sealed class One
    {
        public long Id { get; set; }
    }

    public sealed class Two
    {
        public short Id { get; set; }

        public int Other { get; set; }

        public long Start { get; set; }
    }

    public sealed class Three
    {
        public int Id { get; set; }

        public short Small { get; set; }

        public long Big { get; set; }
    }

    public sealed class Four
    {
        public int Id { get; set; }
    }

    public sealed class Five
    {
        public int Id { get; set; }
    }

    public sealed class Six
    {
        public int Id { get; set; }

        public int Number { get; set; }

        public int Kept { get; set; }
    }
}
