using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Retort.EntityFrameworkCore.Tests.Making;

public abstract class ItemsContext : DbContext
{
    protected ItemsContext()
    {
    }

    protected ItemsContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<Item> Items => Set<Item>();

    public sealed class Item
    {
        public int Id { get; set; }

        public DayOfWeek Day { get; set; }
    }
}

public class GenericContext<T> : DbContext
{
    public T? Value { get; set; }
}

/// <summary>A server that must never see anybody.</summary>
public static class NoServer
{
    public static int Port { get; set; } = 1;

    public static string ConnectionString => $"Host=127.0.0.1;Port={Port};Database=none;Username=nobody;Password=nothing;Timeout=1;Pooling=false";
}

public sealed class PlainContext : ItemsContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(NoServer.ConnectionString);
}

public sealed class FactoryContext(DbContextOptions<FactoryContext> options, string schema) : ItemsContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(schema);

    // Not even public.
    private sealed class Factory : IDesignTimeDbContextFactory<FactoryContext>
    {
        private Factory()
        {
        }

        public FactoryContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<FactoryContext>().UseNpgsql(NoServer.ConnectionString, npgsql => npgsql.MapEnum<DayOfWeek>("days")).Options, "made");
    }
}

public sealed class OptionsContext(DbContextOptions<OptionsContext> options) : ItemsContext(options);

public sealed class PlainOptionsContext(DbContextOptions options) : ItemsContext(options);

/// <summary>A constructor without parameters that is there for mocks.</summary>
public sealed class BothContext : ItemsContext
{
    public BothContext()
    {
    }

    public BothContext(DbContextOptions<BothContext> options)
        : base(options)
    {
    }
}

public sealed class ElsewhereContext(string schema) : ItemsContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(schema);
}

/// <summary>What the factory in another assembly is made of.</summary>
public abstract class ElsewhereFactory : IDesignTimeDbContextFactory<ElsewhereContext>
{
    public ElsewhereContext CreateDbContext(string[] args) => new("elsewhere");
}
