using Retort.Models;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Models.Classes;

/// <summary>Indexes, unique constraints and checks.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("[Index(nameof(Sku))]", "ix_products_sku", false)]
    [InlineData("[Index(nameof(Sku), IsUnique = true)]", "uq_products_sku", true)]
    [InlineData("[Index(nameof(Sku), Name = \"mine\")]", "mine", false)]
    [InlineData("[TableIndex(nameof(Sku))]", "ix_products_sku", false)]
    [InlineData("[TableIndex(nameof(Sku), IsUnique = true)]", "uq_products_sku", true)]
    [InlineData("[TableIndex(nameof(Sku), Name = \"mine\")]", "mine", false)]
    public void An_index_stands_at_the_class(string attribute, string name, bool isUnique) =>
        Assert.Equal(new TableIndex(name, ["sku"]) { IsUnique = isUnique }, Assert.Single(Indexes(attribute)));

    [Fact]
    public void An_index_of_Entity_Framework_has_directions()
    {
        Assert.Equal(new TableIndex("ix_products_name_sku", ["name", new IndexElement("sku") { Descending = true }]), Assert.Single(Indexes("[Index(nameof(Name), nameof(Sku), IsDescending = new[] { false, true })]")));
        Assert.Equal(
            new TableIndex("ix_products_name_sku", [new IndexElement("name") { Descending = true }, new IndexElement("sku") { Descending = true }]),
            Assert.Single(Indexes("[Index(nameof(Name), nameof(Sku), AllDescending = true)]")));
    }

    [Fact]
    public void There_may_be_several() =>
        Assert.Equal(["ix_products_name", "ix_products_sku", "ix_products_sku_name"], Indexes("[Index(nameof(Sku)), Index(nameof(Name)), TableIndex(nameof(Sku), nameof(Name))]").Select(index => index.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void An_index_has_all_that_PostgreSQL_knows()
    {
        var index = Assert.Single(Indexes("""
            [TableIndex("(lower(name))", nameof(Sku), "Tags", Name = "all", IsUnique = true, Method = "btree", Where = "sku IS NOT NULL", Include = [nameof(Id)],
                OperatorClasses = ["text_pattern_ops", "", ""], Collations = ["C", "", ""], Descending = [false, true, true], NullsFirst = [true, true, false], Options = ["fillfactor=70"],
                NullsNotDistinct = true, Tablespace = "fast")]
            """));

        Assert.Equal(
            new TableIndex("all", [
                new IndexElement(Sql("lower(name)")) { OperatorClass = "text_pattern_ops", Collation = "C", NullsFirst = true },
                new IndexElement("sku") { Descending = true },
                new IndexElement("tags") { Descending = true, NullsFirst = false },
            ])
            {
                IsUnique = true,
                Where = Sql("sku IS NOT NULL"),
                Include = ["id"],
                Options = [Option("fillfactor", 70)],
                NullsNotDistinct = true,
                Tablespace = "fast",
            },
            index);
    }

    [Fact]
    public void One_option_is_for_all_elements_and_an_expression_is_named_by_its_function() =>
        Assert.Equal(
            new TableIndex("ix_products_lower_sku", [new IndexElement(Sql("lower(name)")) { OperatorClass = "text_pattern_ops", Descending = true }, new IndexElement("sku") { OperatorClass = "text_pattern_ops", Descending = true }]) { Method = null },
            Assert.Single(Indexes("[TableIndex(\"(lower(name))\", nameof(Sku), OperatorClasses = [\"text_pattern_ops\"], Descending = [true])]")));

    [Fact]
    public void On_a_property_an_index_a_constraint_and_a_check_are_of_that_one()
    {
        var model = CompiledModel.Read("""
            [Table("products")] class Product
            {
                public int Id { get; set; }
                [TableIndex(Method = "gin"), TableIndex(Name = "second", Where = "id > 5")] public string[] Tags { get; set; } = [];
                [UniqueKey(NullsNotDistinct = true), Check("sku <> ''"), Check("ck_long", "length(sku) < 9")] public string Sku { get; set; } = "";
            }
            """);

        var table = new QualifiedName("public", "products");
        Assert.Equal([], model.Faults);
        Assert.Equal(
            [new("ix_products_tags", ["tags"]) { Method = "gin" }, new TableIndex("second", ["tags"]) { Where = Sql("id > 5") }],
            model.Schema.Indexes.Values.Select(index => index.Index));
        Assert.Equal(
            [
                new Check("ck_long", Sql("length(sku) < 9")), new Check("ck_products_sku", Sql("sku <> ''")), new PrimaryKey("pk_products", ["id"]),
                new Unique("uq_products_sku", ["sku"]) { NullsNotDistinct = true },
            ],
            model.Schema.Tables[table].Constraints.Values);
        Assert.Equal(new ModelSource("Product", "Tags"), model.Sources[new(ObjectKind.Index, new("public", "second"))]);
        Assert.Equal(new ModelSource("Product", "Sku"), model.Sources[new(ObjectKind.Constraint, table) { Part = "ck_long" }]);
    }

    [Fact]
    public void Constraints_stand_at_the_class()
    {
        var table = Schema("[UniqueKey(nameof(Name), nameof(Sku), Include = [nameof(Id)], Deferrable = true), UniqueKey(nameof(Sku), Name = \"once\", InitiallyDeferred = true), Check(\"name <> sku\")]")
            .Tables[new("public", "products")];

        Assert.Equal(
            [
                new Check("ck_products", Sql("name <> sku")), new Unique("once", ["sku"]) { Deferrability = Deferrability.InitiallyDeferred }, new PrimaryKey("pk_products", ["id"]),
                new Unique("uq_products_name_sku", ["name", "sku"]) { Include = ["id"], Deferrability = Deferrability.InitiallyImmediate },
            ],
            table.Constraints.Values);
    }

    [Fact]
    public void Those_of_base_classes_count_for_each_table()
    {
        var schema = CompiledModel.Schema("""
            [Index(nameof(Name)), Check("ck", "name <> ''")] abstract class Named { public int Id { get; set; } public string Name { get; set; } = ""; }
            [Table("a")] class A : Named; [Table("b")] class B : Named;
            """);

        Assert.Equal(["public.ix_a_name", "public.ix_b_name"], schema.Indexes.Keys.Select(name => name.ToString()));
        Assert.All(schema.Tables.Values, table => Assert.Equal(new Check("ck", Sql("name <> ''")), table.Constraints["ck"]));
    }

    private static IEnumerable<TableIndex> Indexes(string attributes) => Schema(attributes).Indexes.Values.Select(index => index.Index);

    private static DatabaseSchema Schema(string attributes) => CompiledModel.Schema($$"""
        [Table("products")] {{attributes}} class Product { public int Id { get; set; } public string Name { get; set; } = ""; public string? Sku { get; set; } public int Tags { get; set; } }
        """);
}
