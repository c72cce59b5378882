using Retort.Models;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Models.Classes;

/// <summary>What else a property says of its column, and which properties are columns.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void A_class_becomes_a_table_with_all_that_its_attributes_say()
    {
        var model = CompiledModel.Read("""
            [Table("products", Schema = "shop"), Comment("What is sold"), RenamedFrom("items")]
            public record Product
            {
                public int Id { get; set; }
                [Column("label"), MaxLength(100), Comment("On the shelf"), RenamedFrom("title")] public string Name { get; init; } = "";
                [DefaultValue(1.5)] public decimal Price { get; set; }
                [Generated("price * 2")] public decimal Twice { get; set; }
                [Collation("C")] public string? Code { get; set; }
                [Collation("german", Schema = "app")] public string? Word { get; set; }
                [DefaultSql("now()")] public DateTimeOffset CreatedAt { get; set; }
                [DatabaseGenerated(DatabaseGeneratedOption.Computed), DefaultSql("now()")] public DateTimeOffset ChangedAt { get; set; }
                [DatabaseGenerated(DatabaseGeneratedOption.Identity), DefaultSql("gen_random_uuid()")] public Guid Token { get; set; }
                [ConcurrencyCheck] public int Turns { get; set; }
                [Timestamp] public uint Version { get; set; }
                [BackingField("_x")] public int Odd { get; set; }
            }
            """);

        Assert.Equal([], model.Faults);
        Assert.Equal("Shop", model.Name);
        Assert.Equal(ModelParts.Tables | ModelParts.Checks | ModelParts.Comments | ModelParts.Enums, model.Parts);
        var name = new QualifiedName("shop", "products");
        Assert.Equal(
            DatabaseSchema.Empty with
            {
                Schemas = model.Schema.Schemas,
                Tables = new([
                    new(name, new Table(name)
                    {
                        Columns =
                        [
                            new("id", Integer) { Nullable = false, Identity = new(IdentityKind.ByDefault, new SequenceOptions()) },
                            new("label", Varchar(100)) { Nullable = false },
                            new("price", Numeric()) { Nullable = false, Default = Sql("1.5") },
                            new("twice", Numeric()) { Nullable = false, Generated = new(Sql("price * 2"), IsVirtual: false) },
                            new("code", Text) { Collation = "C" },
                            new("word", Text) { Collation = new("app", "german") },
                            new("created_at", TimestampTz()) { Nullable = false, Default = Sql("now()") },
                            new("changed_at", TimestampTz()) { Nullable = false, Default = Sql("now()") },
                            new("token", Uuid) { Nullable = false, Default = Sql("gen_random_uuid()") },
                            new("turns", Integer) { Nullable = false },
                            new("odd", Integer) { Nullable = false },
                        ],
                        Constraints = new([new("pk_products", new PrimaryKey("pk_products", ["id"]))]),
                    }),
                ]),
                Attributes = new([
                    new(new(ObjectKind.Table, name), new() { Comment = "What is sold" }),
                    new(new(ObjectKind.Column, name) { Part = "label" }, new() { Comment = "On the shelf" }),
                ]),
            },
            model.Schema);
        Assert.Equal(["public", "shop"], model.Schema.Schemas.Order());
        Assert.Equal(
            [new(new(ObjectKind.Table, name), "items"), new ModelRename(new(ObjectKind.Column, name) { Part = "label" }, "title")],
            model.Renames);
        Assert.Equal(new ModelSource("Product"), model.Sources[new(ObjectKind.Table, name)]);
        Assert.Equal(new ModelSource("Product", "Name"), model.Sources[new(ObjectKind.Column, name) { Part = "label" }]);
        Assert.Equal(new ModelSource("Product", "Id"), model.Sources[new(ObjectKind.Constraint, name) { Part = "pk_products" }]);
    }

    [Theory]
    [InlineData("public bool V { get; set; }", "true", "true")]
    [InlineData("public int V { get; set; }", "-7", "-7")]
    [InlineData("public long? V { get; set; }", "7", "7")]
    [InlineData("public short V { get; set; }", "7", "7")]
    [InlineData("public decimal V { get; set; }", "7", "7")]
    [InlineData("public decimal V { get; set; }", "\"7.25\"", "7.25")]
    [InlineData("public double V { get; set; }", "0.5", "0.5")]
    [InlineData("public double V { get; set; }", "double.NaN", "'NaN'")]
    [InlineData("public float? V { get; set; }", "1e10f", "1E+10")]
    [InlineData("public string V { get; set; } = \"\";", "\"it's\"", "'it''s'")]
    [InlineData("public char V { get; set; }", "'x'", "'x'")]
    [InlineData("public Guid V { get; set; }", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "'6f9619ff-8b86-d011-b42d-00c04fc964ff'")]
    [InlineData("public Guid V { get; set; }", "typeof(Guid), \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "'6f9619ff-8b86-d011-b42d-00c04fc964ff'")]
    [InlineData("public DateOnly V { get; set; }", "\"2026-01-15\"", "'2026-01-15'")]
    [InlineData("public DayOfWeek V { get; set; }", "DayOfWeek.Friday", "5")]
    [InlineData("public DayOfWeek V { get; set; }", "2", "2")]
    public void A_default_value_becomes_a_literal(string property, string value, string expected) =>
        Assert.Equal(Sql(expected), Assert.Single(CompiledModel.Columns($"[DefaultValue({value})] {property}")).Default);

    [Fact]
    public void No_default_value_is_none() =>
        Assert.Null(Assert.Single(CompiledModel.Columns("[DefaultValue(null)] public string? V { get; set; }")).Default);

    [Fact]
    public void References_that_may_be_null_make_columns_that_take_NULL() =>
        Assert.Equal(
            [("a", false), ("b", true), ("c", false), ("d", true), ("e", false), ("f", false), ("g", true)],
            CompiledModel.Columns("""
                public string A { get; set; } = ""; public string? B { get; set; } [Required] public string? C { get; set; } public int? D { get; set; } [Required] public int? E { get; set; }
                public required string[] F { get; set; } public byte[]? G { get; set; }
                """).Select(column => (column.Name, column.Nullable)));

    [Fact]
    public void Where_the_compiler_notes_nothing_references_may_be_null() =>
        Assert.Equal(
            [("a", true), ("b", false), ("c", false), ("d", true)],
            CompiledModel.Columns("public string A { get; set; } [Required] public string B { get; set; } public int C { get; set; } public string[] D { get; set; }", nullable: false).Select(column => (column.Name, column.Nullable)));

    [Fact]
    public void What_cannot_be_written_and_what_is_left_out_is_no_column()
    {
        var columns = CompiledModel.Columns(
            """
            public static int Static { get; set; }
            public int this[int at] { get => at; set { } }
            public string Shown => Name + "!";
            public int Field;
            internal int Hidden { get; set; }
            private int Secret { get; set; }
            [Column] internal int Marked { get; set; }
            [NotMapped] public object? Nothing { get; set; }
            public Left? Left { get; set; }
            public List<Left> Lefts { get; set; } = [];
            public string Name { get; private set; } = "";
            """,
            "[NotMapped] public class Left { }");

        Assert.Equal(["marked", "name"], columns.Select(column => column.Name));
    }

    [Fact]
    public void Properties_of_base_classes_come_first_and_an_order_before_those()
    {
        var table = CompiledModel.Table("""
            public abstract class Entity<TKey> { public TKey Id { get; private set; } = default!; [Comment("when")] public virtual DateTime CreatedAt { get; set; } public string Note { get; set; } = ""; }
            [TableIndex("CreatedAt")] public abstract class Named : Entity<long> { [Required] public virtual string? Name { get; set; } }
            [Table("people")] public class Person : Named
            {
                public int Age { get; set; } public override string? Name { get; set; } public new int Note { get; set; }
                [Column(Order = 2)] public int Second { get; set; } [Column(Order = 1)] public int First { get; set; }
            }
            """);

        Assert.Equal(
            [
                new("first", Integer) { Nullable = false }, new("second", Integer) { Nullable = false },
                new("id", BigInt) { Nullable = false, Identity = new(IdentityKind.ByDefault, new SequenceOptions()) }, new("created_at", TimestampTz()) { Nullable = false },
                new("note", Integer) { Nullable = false }, new("name", Text) { Nullable = false }, new("age", Integer) { Nullable = false },
            ],
            table.Columns);
    }

    [Fact]
    public void A_positional_record_has_columns_and_nested_classes_count() =>
        Assert.Equal(["id", "name"], CompiledModel.Table("public static class Model { [Table(\"t\")] internal record T(int Id, [property: MaxLength(5)] string Name); }").Columns.Select(column => column.Name));

    [Fact]
    public void An_assembly_without_a_table_has_no_model()
    {
        using var compiler = new Compilation.SourceCompiler();
        var assembly = compiler.Load(compiler.Compile($"{CompiledModel.Usings} public class T {{ public int Id {{ get; set; }} }} [Table(\"a\")] public abstract class A {{ }} [Table(\"b\"), NotMapped] public class B {{ }}"));

        Assert.Empty(new Retort.Models.Classes.ClassModelReader().Find(assembly));
    }
}
