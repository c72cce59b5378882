using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Retort.EntityFrameworkCore.Tests.Faults;

#pragma warning disable CS9113 // what a constructor asks for is all that matters
public sealed class HostedContext(TimeProvider clock) : DbContext;
#pragma warning restore CS9113

public sealed class TwiceContext : DbContext
{
    public sealed class FirstFactory : IDesignTimeDbContextFactory<TwiceContext>
    {
        public TwiceContext CreateDbContext(string[] args) => new();
    }

    public sealed class SecondFactory : IDesignTimeDbContextFactory<TwiceContext>
    {
        public TwiceContext CreateDbContext(string[] args) => new();
    }
}

public sealed class BareContext : DbContext;

public sealed class MemoryContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseInMemoryDatabase("memory");
}

public sealed class ThrowingConstructorContext : DbContext
{
    public ThrowingConstructorContext() => throw new AggregateException(new InvalidOperationException("No configuration\nwas found"));
}

public sealed class ThrowingFactoryContext(string name) : DbContext
{
    public string Name => name;

    public sealed class Factory : IDesignTimeDbContextFactory<ThrowingFactoryContext>
    {
        public ThrowingFactoryContext CreateDbContext(string[] args) => throw new KeyNotFoundException($"No setting. {args.Length}");
    }
}

public sealed class NothingFactoryContext(string name) : DbContext
{
    public string Name => name;

    private sealed class Factory : IDesignTimeDbContextFactory<NothingFactoryContext>
    {
        public NothingFactoryContext CreateDbContext(string[] args) => null!;
    }
}

public sealed class ThrowingConfigurationContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => throw new FileNotFoundException("There is no appsettings.json.");
}

public sealed class ThrowingModelContext(DbContextOptions<ThrowingModelContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => throw new NotSupportedException("Not today");
}

public sealed class UnmappedContext(DbContextOptions<UnmappedContext> options) : DbContext(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    public sealed class Thing
    {
        public int Id { get; set; }

        public Version? Version { get; set; }
    }
}

public sealed class AnnotatedContext(DbContextOptions<AnnotatedContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("Npgsql:Publication", "all").HasAnnotation("Mine:Own", 1);
        var thing = modelBuilder.Entity<Thing>().HasAnnotation("CockroachDB:InterleaveInParent", "x").HasAnnotation("Npgsql:Owner", "root");
        thing.Property(e => e.Name).HasAnnotation("Relational:Masked", true).HasAnnotation("Scaffolding:Hint", "y");
        thing.HasIndex(e => e.Name).HasAnnotation("Npgsql:Visible", false);
        thing.ComplexProperty(e => e.Part).Property(e => e.Size).HasAnnotation("Npgsql:Unit", "m");
        modelBuilder.HasSequence("numbers").HasAnnotation("Npgsql:SequenceTablespace", "fast");
    }

    public sealed class Thing
    {
        public int Id { get; set; }

        public string? Name { get; set; }

        public required Part Part { get; set; }
    }

    public sealed class Part
    {
        public int Size { get; set; }
    }
}

public sealed class UntranslatedContext(DbContextOptions<UntranslatedContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasCollation("german", "de-x-icu", provider: "icu", deterministic: false);
        modelBuilder.HasSequence<decimal>("fractions");
        modelBuilder.Entity<Thing>().Property(e => e.Name).UseCompressionMethod("zstd");
        modelBuilder.Entity<Thing>().Property(e => e.Odd).HasColumnType("varchar(0)");
        modelBuilder.Entity<Thing>().Property(e => e.Long).HasColumnName(new string('ä', 40));
    }

    public sealed class Thing
    {
        public int Id { get; set; }

        public string? Name { get; set; }

        public string? Odd { get; set; }

        public string? Long { get; set; }
    }
}
