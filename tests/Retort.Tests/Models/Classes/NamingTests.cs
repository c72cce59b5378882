using System.Security.Cryptography;
using System.Text;

namespace Retort.Tests.Models.Classes;

/// <summary>What things are called where no attribute says it.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("OrganizationId", "organization_id")]
    [InlineData("HTMLBody", "html_body")]
    [InlineData("URL", "url")]
    [InlineData("UserID", "user_id")]
    [InlineData("Address2", "address2")]
    [InlineData("Line2Text", "line2_text")]
    [InlineData("My_Own", "my_own")]
    [InlineData("X", "x")]
    [InlineData("camelCase", "camel_case")]
    [InlineData("ÄnderungAm", "änderung_am")]
    public void A_column_has_the_words_of_its_property(string property, string expected) =>
        Assert.Equal(expected, Assert.Single(CompiledModel.Columns($"public int {property} {{ get; set; }}")).Name);

    [Fact]
    public void A_convention_of_the_assembly_takes_the_place_of_the_default()
    {
        var schema = CompiledModel.Schema("""
            public abstract class House : NamingConvention { public override string Column(string property) => property; public override string EnumValue(string member) => member.ToUpperInvariant(); }
            public sealed class Mine : House
            {
                public override string PrimaryKey(string table) => $"{table}_key";
                public override string ForeignKey(string table, IReadOnlyList<string> columns, string references) => $"{table}_{string.Join('_', columns)}_to_{references}";
                public override string Index(string table, IReadOnlyList<string> columns, bool isUnique) => $"{table}_{columns[0]}_{isUnique}";
                public override string UniqueKey(string table, IReadOnlyList<string> columns) => $"{table}_{columns[0]}_once";
                public override string Check(string table, string? column) => $"{table}_{column}_checked";
            }
            [EnumType("mood")] public enum Mood { Good }
            [Table("users")] public class User { public int Id { get; set; } }
            [Table("posts")] public class Post
            {
                public int Id { get; set; } public int AuthorId { get; set; } public User? Author { get; set; }
                [TableIndex, UniqueKey, Check("\"Title\" <> ''")] public string Title { get; set; } = ""; public Mood Mood { get; set; }
            }
            """);

        var posts = schema.Tables[new("public", "posts")];
        Assert.Equal(["Id", "AuthorId", "Title", "Mood"], posts.Columns.Select(column => column.Name));
        Assert.Equal(["posts_AuthorId_to_users", "posts_Title_checked", "posts_Title_once", "posts_key"], posts.Constraints.Keys);
        Assert.Equal(["public.posts_Title_False"], schema.Indexes.Keys.Select(name => name.ToString()));
        Assert.Equal(["GOOD"], Assert.IsType<Schema.EnumType>(schema.Types[new("public", "mood")]).Values);
    }

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var table = new string('t', 40);
        var names = CompiledModel.Schema($$"""
            [Table("{{table}}"), Index(nameof(AnAttributeWithQuiteALongNameOne)), Index(nameof(AnAttributeWithQuiteALongNameTwo))]
            class T { public int Id { get; set; } public int AnAttributeWithQuiteALongNameOne { get; set; } public int AnAttributeWithQuiteALongNameTwo { get; set; } [TableIndex] public int Größenänderungsschlüsselverzeichnis { get; set; } }
            """).Indexes.Keys.Select(name => name.Name).ToList();

        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 62, 63));
        Assert.All(names, name => Assert.Matches($"^ix_{table}_[^�]+_[0-9a-f]{{8}}$", name));
        var whole = $"ix_{table}_an_attribute_with_quite_a_long_name_one";
        Assert.Contains($"{whole[..54]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..8]}", names);
    }
}
