using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Defaults as values of every type and as SQL, and computed columns.</summary>
public sealed class DefaultsContext(DbContextOptions<DefaultsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var item = modelBuilder.Entity<Item>();
        item.Property(e => e.Flag).HasDefaultValue(true);
        item.Property(e => e.Small).HasDefaultValue((short)-3);
        item.Property(e => e.Count).HasDefaultValue(int.MinValue);
        item.Property(e => e.Big).HasDefaultValue(1L << 40);
        item.Property(e => e.Price).HasPrecision(10, 2).HasDefaultValue(12.50m);
        item.Property(e => e.Ratio).HasDefaultValue(0.1);
        item.Property(e => e.Single).HasDefaultValue(-1.5f);
        item.Property(e => e.Name).HasDefaultValue("it's \\ a \"name\"\n");
        item.Property(e => e.Code).HasMaxLength(5).HasDefaultValue("");
        item.Property(e => e.Key).HasDefaultValue(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
        item.Property(e => e.Day).HasDefaultValue(new DateOnly(2024, 2, 29));
        item.Property(e => e.Clock).HasDefaultValue(new TimeOnly(13, 30, 5));
        item.Property(e => e.Span).HasDefaultValue(new TimeSpan(1, 2, 3, 4));
        item.Property(e => e.Moment).HasDefaultValue(new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        item.Property(e => e.Local).HasColumnType("timestamp").HasDefaultValue(new DateTime(2024, 1, 2, 3, 4, 5, 600));
        item.Property(e => e.Offset).HasDefaultValue(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero));
        item.Property(e => e.Bytes).HasDefaultValue(new byte[] { 1, 254 });
        item.Property(e => e.Numbers).HasDefaultValue(new[] { 1, 2 });
        item.Property(e => e.Names).HasDefaultValue(new List<string> { "a b", "c" });
        item.Property(e => e.Kind).HasConversion<string>().HasDefaultValue(DayOfWeek.Friday);
        item.Property(e => e.Number).HasDefaultValue(DayOfWeek.Sunday);
        item.Property(e => e.Json).HasColumnType("jsonb").HasDefaultValue("");
        item.Property(e => e.Document).HasColumnType("json").HasDefaultValue("""{"a": [1, 2]}""");
        item.Property(e => e.Made).HasDefaultValueSql("now()");
        item.Property(e => e.Token).HasDefaultValueSql("gen_random_uuid()");
        item.Property(e => e.Nothing).HasDefaultValueSql("NULL");
        item.Property(e => e.Sum).HasComputedColumnSql("\"Small\" + \"Count\"", stored: true);
        item.Property(e => e.Lower).HasComputedColumnSql("lower(\"Name\")", stored: true).UseCollation("C");
    }

    public sealed class Item
    {
        public int Id { get; set; }

        public bool Flag { get; set; }

        public short Small { get; set; }

        public int Count { get; set; }

        public long Big { get; set; }

        public decimal Price { get; set; }

        public double Ratio { get; set; }

        public float Single { get; set; }

        public string? Name { get; set; }

        public required string Code { get; set; }

        public Guid Key { get; set; }

        public DateOnly Day { get; set; }

        public TimeOnly Clock { get; set; }

        public TimeSpan Span { get; set; }

        public DateTime Moment { get; set; }

        public DateTime Local { get; set; }

        public DateTimeOffset Offset { get; set; }

        public byte[] Bytes { get; set; } = [];

        public int[] Numbers { get; set; } = [];

        public List<string> Names { get; set; } = [];

        public DayOfWeek Kind { get; set; }

        public DayOfWeek Number { get; set; }

        public required string Json { get; set; }

        public string? Document { get; set; }

        public DateTime Made { get; set; }

        public Guid Token { get; set; }

        public int? Nothing { get; set; }

        public int Sum { get; set; }

        public string? Lower { get; set; }
    }
}
