using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Extensions, with the types that they bring.</summary>
public sealed class ExtensionsContext(DbContextOptions<ExtensionsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("extras", "pgcrypto");
        modelBuilder.HasPostgresExtension("uuid-ossp");
        modelBuilder.Entity<User>().Property(e => e.Email).HasColumnType("citext");
        modelBuilder.Entity<User>().Property(e => e.Path).HasColumnType("ltree");
        modelBuilder.Entity<User>().Property(e => e.Id).HasDefaultValueSql("uuid_generate_v4()");
    }

    public sealed class User
    {
        public Guid Id { get; set; }

        public required string Email { get; set; }

        public string? Path { get; set; }
    }
}
