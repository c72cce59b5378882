using Retort.Models;
using Retort.Schema;

namespace Retort.Tests.Models.Classes;

/// <summary>Foreign keys by attributes and by names.</summary>
public sealed class ForeignKeyTests
{
    private static readonly ForeignKey Expected = new("fk_posts_author", ["author_id"], new("public", "users"), ["id"]);

    [Theory]
    [InlineData("public int AuthorId { get; set; } public User? Author { get; set; }")]
    [InlineData("[ForeignKey(\"Author\")] public int AuthorId { get; set; } public User? Author { get; set; }")]
    [InlineData("public int AuthorId { get; set; } [ForeignKey(\"AuthorId\")] public User? Author { get; set; }")]
    [InlineData("[ForeignKey(\"Author\")] public int AuthorId { get; set; } [ForeignKey(\"AuthorId\")] public User? Author { get; set; }")]
    [InlineData("[ForeignKey(\"Writer\")] public int AuthorId { get; set; } public User? Writer { get; set; }")]
    [InlineData("public int AuthorId { get; set; } [ForeignKey(\"AuthorId\")] public User? Writer { get; set; }")]
    [InlineData("[References(typeof(User))] public int AuthorId { get; set; }")]
    [InlineData("[References(typeof(User))] public int AuthorId { get; set; } public User? Author { get; set; }")]
    public void A_foreign_key_is_found(string properties)
    {
        var schema = CompiledModel.Schema($"[Table(\"users\")] class User {{ public int Id {{ get; set; }} public List<Post> Posts {{ get; set; }} = []; }} [Table(\"posts\")] class Post {{ public int Id {{ get; set; }} {properties} }}");

        Assert.Equal(["fk_posts_author", "pk_posts"], schema.Tables[new("public", "posts")].Constraints.Keys);
        Assert.Equal(Expected, schema.Tables[new("public", "posts")].Constraints["fk_posts_author"]);
        Assert.Equal(["id", "author_id"], schema.Tables[new("public", "posts")].Columns.Select(column => column.Name));
        Assert.Equal(["id"], schema.Tables[new("public", "users")].Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_collection_may_name_the_column_of_the_others()
    {
        var model = CompiledModel.Read("""
            [Table("users")] class User { public int Id { get; set; } [ForeignKey("AuthorId")] public ICollection<Post> Posts { get; } = []; [InverseProperty("Editor")] public List<Post> Edited { get; set; } = []; }
            [Table("posts")] class Post { public int Id { get; set; } public int AuthorId { get; set; } public int? EditorId { get; set; } [InverseProperty("Edited")] public User? Editor { get; set; } }
            """);

        Assert.Equal([], model.Faults);
        Assert.Equal(["fk_posts_author", "fk_posts_editor", "pk_posts"], model.Schema.Tables[new("public", "posts")].Constraints.Keys);
        Assert.Equal(Expected, model.Schema.Tables[new("public", "posts")].Constraints["fk_posts_author"]);
        Assert.Equal(new ModelSource("Post", "AuthorId"), model.Sources[new(ObjectKind.Constraint, new("public", "posts")) { Part = "fk_posts_author" }]);
        Assert.Equal(new ModelSource("Post", "Editor"), model.Sources[new(ObjectKind.Constraint, new("public", "posts")) { Part = "fk_posts_editor" }]);
    }

    [Fact]
    public void A_key_of_several_columns_is_referred_to_in_its_order()
    {
        const string Target = "[Table(\"lines\", Schema = \"shop\"), PrimaryKey(nameof(OrderNo), nameof(LineNo))] class Line { public int OrderNo { get; set; } public int LineNo { get; set; } }";
        var expected = new ForeignKey("fk_returns_order_line", ["order_id", "line_id"], new("shop", "lines"), ["order_no", "line_no"]);

        Assert.Equal(expected, Constraint("[ForeignKey(\"OrderId, LineId\")] public Line? Line { get; set; } public int OrderId { get; set; } public int LineId { get; set; }"));
        Assert.Equal(expected, Constraint("[ForeignKey(\"Line\")] public int OrderId { get; set; } [ForeignKey(\"Line\")] public int LineId { get; set; } public Line? Line { get; set; }"));

        static Constraint Constraint(string properties) =>
            CompiledModel.Schema($"{Target} [Table(\"returns\")] class Return {{ public int Id {{ get; set; }} {properties} }}").Tables[new("public", "returns")].Constraints["fk_returns_order_line"];
    }

    [Fact]
    public void A_table_may_refer_to_itself_and_two_to_each_other()
    {
        var schema = CompiledModel.Schema("""
            [Table("a")] class A { public int Id { get; set; } public int? ParentId { get; set; } public A? Parent { get; set; } public List<A> Children { get; set; } = []; public int BId { get; set; } public B? B { get; set; } }
            [Table("b")] class B { public int Id { get; set; } public int AId { get; set; } public A? A { get; set; } }
            """);

        Assert.Equal(["fk_a_b", "fk_a_parent", "pk_a"], schema.Tables[new("public", "a")].Constraints.Keys);
        Assert.Equal(["fk_b_a", "pk_b"], schema.Tables[new("public", "b")].Constraints.Keys);
    }

    [Fact]
    public void A_unique_column_may_be_referred_to()
    {
        var schema = CompiledModel.Schema("""
            [Table("countries")] class Country { public int Id { get; set; } [UniqueKey] public string Code { get; set; } = ""; }
            [Table("cities")] class City { public int Id { get; set; } [References(typeof(Country), Key = nameof(Country.Code), Name = "city_in")] public string In { get; set; } = ""; }
            """);

        Assert.Equal(new ForeignKey("city_in", ["in"], new("public", "countries"), ["code"]), schema.Tables[new("public", "cities")].Constraints["city_in"]);
    }

    [Fact]
    public void What_happens_on_delete_and_when_it_is_checked_is_said_in_either_place()
    {
        Assert.Equal(Expected, Constraint("", ""));
        Assert.Equal(
            Expected with { OnDelete = ForeignKeyAction.Cascade, OnUpdate = ForeignKeyAction.Restrict, Deferrability = Deferrability.InitiallyDeferred },
            Constraint("", "[References(OnDelete = ForeignKeyActionKind.Cascade, OnUpdate = ForeignKeyActionKind.Restrict, InitiallyDeferred = true)]"));
        Assert.Equal(Expected with { OnDelete = ForeignKeyAction.SetNull, Deferrability = Deferrability.InitiallyImmediate }, Constraint("[References(OnDelete = ForeignKeyActionKind.SetNull, Deferrable = true)]", ""));
        Assert.Equal(Expected with { OnDelete = ForeignKeyAction.SetDefault }, Constraint("[References(OnDelete = ForeignKeyActionKind.SetDefault)]", ""));
    }

    [Theory]
    [InlineData("Cascade", ForeignKeyActionKind.Cascade)]
    [InlineData("SetNull", ForeignKeyActionKind.SetNull)]
    [InlineData("Restrict", ForeignKeyActionKind.Restrict)]
    [InlineData("NoAction", ForeignKeyActionKind.NoAction)]
    [InlineData("ClientSetNull", ForeignKeyActionKind.NoAction)]
    [InlineData("ClientCascade", ForeignKeyActionKind.NoAction)]
    [InlineData("ClientNoAction", ForeignKeyActionKind.NoAction)]
    public void A_delete_behaviour_of_Entity_Framework_is_what_that_does_in_the_database(string behaviour, ForeignKeyActionKind expected) =>
        Assert.Equal(expected, Assert.IsType<ForeignKey>(Constraint("", $"[DeleteBehavior(DeleteBehavior.{behaviour})]")).OnDelete.Kind);

    [Theory]
    [InlineData("long", "int")]
    [InlineData("short", "decimal")]
    [InlineData("string", "char")]
    public void Types_that_can_be_compared_may_differ(string key, string column) =>
        Assert.Single(CompiledModel.Schema($"[Table(\"a\")] class A {{ public {key} Id {{ get; set; }} = default!; }} [Table(\"b\")] class B {{ public int Id {{ get; set; }} [References(typeof(A))] public {column} AId {{ get; set; }} }}").Tables[new("public", "b")].Constraints.Values.OfType<ForeignKey>());

    [Fact]
    public void A_property_that_is_required_makes_its_column_required()
    {
        var schema = CompiledModel.Schema("""
            [Table("users")] class User { public int Id { get; set; } }
            [Table("posts")] class Post { public int Id { get; set; } public int? AuthorId { get; set; } [Required] public User? Author { get; set; } }
            """);

        Assert.False(schema.Tables[new("public", "posts")].Columns[1].Nullable);
    }

    private static Constraint Constraint(string onColumn, string onNavigation) =>
        CompiledModel.Schema($"[Table(\"users\")] class User {{ public int Id {{ get; set; }} }} [Table(\"posts\")] class Post {{ public int Id {{ get; set; }} {onColumn} public int? AuthorId {{ get; set; }} {onNavigation} public User? Author {{ get; set; }} }}")
            .Tables[new("public", "posts")].Constraints["fk_posts_author"];
}
