using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Models.Classes;

/// <summary>Which columns are the key, and which number themselves.</summary>
public sealed class KeyTests
{
    private static readonly Identity Numbered = new(IdentityKind.ByDefault, new SequenceOptions());

    [Theory]
    [InlineData("public int Id { get; set; }", "id")]
    [InlineData("public int ID { get; set; }", "id")]
    [InlineData("public int TId { get; set; }", "t_id")]
    [InlineData("public int TId { get; set; } public int Id { get; set; }", "id")]
    [InlineData("public int Id { get; set; } [Key] public string Code { get; set; } = \"\";", "code")]
    [InlineData("[Key] public int B { get; set; } [Key] public int A { get; set; }", "b", "a")]
    [InlineData("[Key, Column(Order = 1)] public int B { get; set; } [Key, Column(Order = 0)] public int A { get; set; }", "a", "b")]
    public void A_key_is_found_by_its_name_or_attribute(string properties, params string[] expected) =>
        Assert.Equal(new PrimaryKey("pk_t", [.. expected]), CompiledModel.Table($"[Table(\"t\")] class T {{ {properties} }}").Constraints["pk_t"]);

    [Fact]
    public void A_key_of_several_stands_at_the_class()
    {
        var table = CompiledModel.Table("[Table(\"t\"), PrimaryKey(nameof(B), nameof(A))] class T { public int A { get; set; } public string? B { get; set; } }");

        Assert.Equal(new PrimaryKey("pk_t", ["b", "a"]), table.Constraints["pk_t"]);
        Assert.Equal([new("a", Integer) { Nullable = false }, new Column("b", Text) { Nullable = false }], table.Columns);
    }

    [Fact]
    public void A_class_may_have_no_key()
    {
        var table = CompiledModel.Table("[Table(\"t\"), Keyless] class T { public int Id { get; set; } }");

        Assert.Empty(table.Constraints);
        Assert.Equal([new("id", Integer) { Nullable = false }], table.Columns);
    }

    [Theory]
    [InlineData("public short Id { get; set; }", true)]
    [InlineData("public int Id { get; set; }", true)]
    [InlineData("public long Id { get; set; }", true)]
    [InlineData("[Column(TypeName = \"bigint\")] public int Id { get; set; }", true)]
    [InlineData("[Column(TypeName = \"text\")] public int Id { get; set; }", false)]
    [InlineData("public byte Id { get; set; }", false)]
    [InlineData("public Guid Id { get; set; }", false)]
    [InlineData("public string Id { get; set; } = \"\";", false)]
    [InlineData("public DayOfWeek Id { get; set; }", false)]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.None)] public int Id { get; set; }", false)]
    [InlineData("[DefaultSql(\"nextval('s')\")] public int Id { get; set; }", false)]
    [InlineData("[Key] public int Id { get; set; } [Key] public int B { get; set; }", false)]
    [InlineData("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public byte Id { get; set; }", true)]
    public void A_key_of_one_whole_number_numbers_itself(string properties, bool expected) =>
        Assert.Equal(expected ? Numbered : null, CompiledModel.Table($"[Table(\"t\")] class T {{ {properties} }}").Columns[0].Identity);

    [Fact]
    public void A_column_that_is_no_key_numbers_itself_when_told() =>
        Assert.Equal([new("n", BigInt) { Nullable = false, Identity = Numbered }], CompiledModel.Columns("[DatabaseGenerated(DatabaseGeneratedOption.Identity)] public long? N { get; set; }"));

    [Fact]
    public void A_key_that_refers_to_another_table_does_not_number_itself()
    {
        var schema = CompiledModel.Schema("""
            [Table("users")] class User { public int Id { get; set; } public Profile? Profile { get; set; } }
            [Table("profiles")] class Profile { [Key, ForeignKey(nameof(User))] public int UserId { get; set; } public User? User { get; set; } }
            """);

        Assert.Equal([new("user_id", Integer) { Nullable = false }], schema.Tables[new("public", "profiles")].Columns);
        Assert.Equal(["fk_profiles_user", "pk_profiles"], schema.Tables[new("public", "profiles")].Constraints.Keys);
        Assert.Equal(["pk_users"], schema.Tables[new("public", "users")].Constraints.Keys);
    }

    [Fact]
    public void A_serial_has_a_sequence_of_its_own()
    {
        var schema = CompiledModel.Schema("[Table(\"t\")] class T { [Column(TypeName = \"bigserial\")] public long Id { get; set; } }");

        Assert.Equal(DatabaseSchema.Empty.Apply(new CreateTable("t", [new Column("id", BigSerial), PrimaryKey(["id"], name: "pk_t")])), schema);
        Assert.Single(schema.Sequences);
    }
}
