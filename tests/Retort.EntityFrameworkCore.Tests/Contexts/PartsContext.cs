using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Objects that are parts of others: owned, complex, in one table, in several, in documents.</summary>
public sealed class PartsContext(DbContextOptions<PartsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var order = modelBuilder.Entity<Order>();
        order.ToTable("orders").SplitToTable("order_notes", table => table.Property(e => e.Note).HasColumnName("note"));
        order.OwnsOne(e => e.Billing);
        order.OwnsOne(e => e.Shipping, part => part.Property(e => e.City).HasColumnName("ship_city"));
        order.OwnsMany(e => e.Lines, part => part.ToTable("order_lines"));
        order.OwnsOne(e => e.Extra, part => part.ToJson("extra"));
        order.OwnsMany(e => e.History, part =>
        {
            part.ToJson();
            part.OwnsOne(e => e.Place);
        });
        order.ComplexProperty(e => e.Size);
        order.ComplexProperty(e => e.Box, part => part.ToJson("box"));

        modelBuilder.Entity<Customer>().ToTable("customers").HasOne(e => e.Details).WithOne().HasForeignKey<Details>(e => e.Id);
        modelBuilder.Entity<Customer>().Navigation(e => e.Details).IsRequired();
        modelBuilder.Entity<Details>().ToTable("customers");
    }

    public sealed class Order
    {
        public int Id { get; set; }

        public string? Note { get; set; }

        public required string Number { get; set; }

        public Address? Billing { get; set; }

        public required Address Shipping { get; set; }

        public Extra? Extra { get; set; }

        public Size Size { get; set; }

        public required Box Box { get; set; }

        public List<Line> Lines { get; } = [];

        public List<Step> History { get; } = [];
    }

    public sealed class Address
    {
        public required string Street { get; set; }

        public string? City { get; set; }
    }

    public sealed class Line
    {
        public int Id { get; set; }

        public required string Article { get; set; }
    }

    public sealed class Extra
    {
        public int Level { get; set; }

        public List<string> Words { get; set; } = [];
    }

    public sealed class Step
    {
        public DateTime At { get; set; }

        public Address? Place { get; set; }
    }

    public struct Size
    {
        public int Width { get; set; }

        public int? Height { get; set; }
    }

    public sealed class Box
    {
        public int Weight { get; set; }
    }

    public sealed class Customer
    {
        public int Id { get; set; }

        public required string Name { get; set; }

        public required Details Details { get; set; }
    }

    public sealed class Details
    {
        public int Id { get; set; }

        public required string Phone { get; set; }
    }
}
