using Microsoft.EntityFrameworkCore;
#pragma warning disable CS0436 // the attribute of the tests
using Retort.Models;

namespace Retort.EntityFrameworkCore.Tests.Renames;

public sealed class RenamedContext(DbContextOptions<RenamedContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var client = modelBuilder.Entity<Client>();
        client.ToTable("clients", "shop").HasPreviousName("customers");
        client.Property(e => e.Phone).HasColumnName("phone").HasPreviousName("telephone");
        client.Property("Mail").HasPreviousName("email");
        client.Property<int>("Hidden");
        client.OwnsOne(e => e.Address).ToJson();
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("bag").IndexerProperty<int>("Id");
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("bag").IndexerProperty<string>("Value");
    }

    [RenamedFrom("persons")]
    public sealed class Person
    {
        public int Id { get; set; }

        [RenamedFrom("name")]
        [System.ComponentModel.DataAnnotations.Schema.Column("full_name")]
        public required string Name { get; set; }
    }

    public sealed class Client
    {
        public int Id { get; set; }

        public string? Phone { get; set; }

        public string? Mail { get; set; }

        public Address? Address { get; set; }
    }

    public sealed class Address
    {
        public string? Street { get; set; }
    }
}
