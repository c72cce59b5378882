using Retort.Autogenerate;
using Retort.Postgres.Reading;
using Retort.Schema;
using Retort.Tests.Operations;
using Retort.Tests.Replay;

namespace Retort.Tests.Models.Classes;

/// <summary>What a model says is what a database has that was made of it.</summary>
public sealed class RealDatabaseTests
{
    private const string Shop = """
        [EnumType("order_status", Schema = "sales")] public enum OrderStatus { Draft, Placed, [EnumValue("sent out")] SentOut }
        [EnumType("channel")] public enum Channel { Web, Phone }
        public enum Level : short { Low, High }

        public abstract class Entity
        {
            public int Id { get; set; }
            [DefaultSql("now()"), Comment("When it was written")] public DateTimeOffset CreatedAt { get; set; }
            [TableIndex] public DateTime? ChangedAt { get; set; }
        }

        [Table("organizations"), Comment("Who sells")]
        public sealed class Organization : Entity
        {
            [MaxLength(200), UniqueKey] public required string Name { get; set; }
            [Collation("C")] public string? Code { get; set; }
            public int? ParentId { get; set; } public Organization? Parent { get; set; } public List<Organization> Children { get; set; } = [];
            public List<Product> Products { get; set; } = [];
            public IPAddress? Address { get; set; }
            public JsonDocument? Settings { get; set; }
        }

        [Table("products"), Index(nameof(OrganizationId), nameof(Sku), IsUnique = true, Name = "uq_products_org_sku")]
        [TableIndex("(lower(name))", nameof(Sku), Name = "ix_products_name", Descending = [false, true], OperatorClasses = ["text_pattern_ops", ""], Include = [nameof(Price)], Where = "is_active")]
        [Check("ck_products_price", "price >= 0 AND price < 1000000")]
        public sealed class Product : Entity
        {
            public int OrganizationId { get; set; }
            [References(OnDelete = ForeignKeyActionKind.Cascade, Deferrable = true)] public Organization Organization { get; set; } = null!;
            public string Name { get; set; } = "";
            [MaxLength(100)] public string? Sku { get; set; }
            [DefaultValue(true)] public bool IsActive { get; set; }
            [Precision(10, 2), DefaultValue(0)] public decimal Price { get; set; }
            [Generated("price * 2")] public decimal Twice { get; set; }
            [TableIndex(Method = "gin", Options = ["fastupdate=off"])] public string[] Tags { get; set; } = [];
            [DefaultValue(Level.High)] public Level Level { get; set; }
            public NpgsqlRange<DateOnly>? Season { get; set; }
            public List<NpgsqlRange<int>>? Lots { get; set; }
            public byte[]? Picture { get; set; }
            public char Grade { get; set; }
            [Check("weight > 0"), DefaultValue(0.5)] public double Weight { get; set; }
            [DefaultValue("it's \\ new")] public string? Note { get; set; }
            [DefaultValue(-3)] public long Offset { get; set; }
        }

        [Table("orders", Schema = "sales"), RenamedFrom("order")]
        public sealed class Order
        {
            public Guid Id { get; set; }
            [DefaultValue(OrderStatus.Draft)] public OrderStatus Status { get; set; }
            public Channel[] Channels { get; set; } = [];
            public TimeOnly? At { get; set; } public DateOnly? On { get; set; } public TimeSpan? Within { get; set; }
            public List<OrderLine> Lines { get; set; } = [];
        }

        [Table("order_lines", Schema = "sales"), PrimaryKey(nameof(OrderId), nameof(Number))]
        public sealed class OrderLine
        {
            [References(typeof(Order), OnDelete = ForeignKeyActionKind.Cascade, OnUpdate = ForeignKeyActionKind.Restrict, InitiallyDeferred = true)] public Guid OrderId { get; set; }
            public short Number { get; set; }
            public int? ProductId { get; set; } [DeleteBehavior(DeleteBehavior.SetNull)] public Product? Product { get; set; }
            [Column(TypeName = "bigserial")] public long Serial { get; set; }
            [DatabaseGenerated(DatabaseGeneratedOption.Identity)] public long Sequence { get; set; }
        }

        [Table("line_notes", Schema = "sales"), UniqueKey(nameof(Text), nameof(LineNumber), Name = "uq_line_notes", InitiallyDeferred = true, Include = [nameof(Id)])]
        public sealed class LineNote
        {
            public long Id { get; set; }
            public Guid LineOrderId { get; set; } public short LineNumber { get; set; }
            [ForeignKey("LineOrderId, LineNumber")] public OrderLine? Line { get; set; }
            public string Text { get; set; } = "";
            public uint Seen { get; set; } public ulong Big { get; set; } public float Ratio { get; set; }
        }

        [Table("a")] public sealed class A { public int Id { get; set; } public int? BId { get; set; } public B? B { get; set; } }
        [Table("b")] public sealed class B { public int Id { get; set; } public int? AId { get; set; } public A? A { get; set; } }
        [Table("log"), Keyless] public sealed class Log { public string? Text { get; set; } }
        """;

    [Fact]
    public async Task A_database_made_of_a_model_has_its_schema()
    {
        var model = CompiledModel.Read(Shop);
        Assert.Equal([], model.Faults);
        Assert.Equal(8, model.Schema.Tables.Count);

        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        foreach (var operation in SchemaDiff.Between(DatabaseSchema.Empty, model.Schema, withCasts: true).Operations)
        {
            await OperationTests.ApplyAsync(connection, operation);
        }

        var schema = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        SchemaText.AssertEqual(schema, model.Schema);
        Assert.Empty(SchemaDiff.Between(schema, model.Schema, withCasts: false).Operations);
        Assert.Empty(SchemaDiff.Between(model.Schema, schema, withCasts: false).Operations);
    }

}
