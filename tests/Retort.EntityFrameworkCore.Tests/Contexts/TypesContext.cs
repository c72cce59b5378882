using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>A column of every type that the provider maps by itself, and of some that are asked for.</summary>
public sealed class TypesContext(DbContextOptions<TypesContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var all = modelBuilder.Entity<Everything>();
        all.Property(e => e.Name).HasMaxLength(20).IsFixedLength();
        all.Property(e => e.Amount).HasPrecision(12, 4);
        all.Property(e => e.Clock).HasPrecision(3);
        all.Property(e => e.Moment).HasPrecision(0);
        all.Property(e => e.Kind).HasConversion<string>().HasMaxLength(10);
        all.Property(e => e.Document).HasColumnType("json");
        all.Property(e => e.Bits).HasColumnType("bit(8)");
        all.Property(e => e.Local).HasColumnType("timestamp without time zone");
        all.Property(e => e.Xml).HasColumnType("xml");
        all.Property(e => e.Money).HasColumnType("money");
        all.Property(e => e.Names).HasMaxLength(30);
        all.Property(e => e.Exact).HasColumnType("numeric(6,3)[]");
        all.Property(e => e.Span).HasColumnType("interval day to second");
        all.Property(e => e.Zoned).HasColumnType("time with time zone");
        all.Property(e => e.Internal).HasColumnType("\"char\"");
        all.Property(e => e.System).HasColumnType("name");
        all.Property(e => e.Path).HasColumnType("jsonpath");
    }

    public enum Kind
    {
        One,
        Two,
    }

    public sealed class Everything
    {
        public long Id { get; set; }

        public bool Flag { get; set; }

        public byte Tiny { get; set; }

        public short Small { get; set; }

        public long? Big { get; set; }

        public uint Oid { get; set; }

        public float Single { get; set; }

        public double Double { get; set; }

        public decimal Amount { get; set; }

        public decimal Money { get; set; }

        public BigInteger Huge { get; set; }

        public char Letter { get; set; }

        public string? Name { get; set; }

        public string? Text { get; set; }

        public string? Xml { get; set; }

        public string? System { get; set; }

        public string? Path { get; set; }

        public char? Internal { get; set; }

        public byte[]? Bytes { get; set; }

        public Guid Uuid { get; set; }

        public DateTime Moment { get; set; }

        public DateTime Local { get; set; }

        public DateTimeOffset Offset { get; set; }

        public DateTimeOffset Zoned { get; set; }

        public DateOnly Day { get; set; }

        public TimeOnly Clock { get; set; }

        public TimeSpan Span { get; set; }

        public Kind Number { get; set; }

        public Kind Kind { get; set; }

        public int[] Numbers { get; set; } = [];

        public List<string>? Names { get; set; }

        public List<decimal>? Exact { get; set; }

        public Guid?[]? Ids { get; set; }

        public JsonDocument? Json { get; set; }

        public string? Document { get; set; }

        public IPAddress? Address { get; set; }

        public PhysicalAddress? Mac { get; set; }

        public IPNetwork Network { get; set; }

        public BitArray? Bits { get; set; }

        public NpgsqlPoint Point { get; set; }

        public NpgsqlBox Box { get; set; }

        public NpgsqlTsVector? Vector { get; set; }

        public NpgsqlRange<int> Range { get; set; }

        public NpgsqlRange<DateTime>[]? Ranges { get; set; }

        public List<NpgsqlRange<DateOnly>>? Multirange { get; set; }

        public Dictionary<string, string?>? Attributes { get; set; }

        public Uri? Link { get; set; }
    }
}
