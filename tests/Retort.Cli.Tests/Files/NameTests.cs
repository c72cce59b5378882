using Retort.Cli.Files;

namespace Retort.Cli.Tests.Files;

public sealed class NameTests
{
    [Theory]
    [InlineData("add phone to users", "add_phone_to_users")]
    [InlineData("Add FK: users -> orgs!", "add_fk_users_orgs")]
    [InlineData("keep_under_scores", "keep_under_scores")]
    [InlineData("Ünï ÇÖDE", "ünï_çöde")]
    [InlineData("", "")]
    [InlineData("...", "")]
    [InlineData("create the table that holds the phone numbers of all users", "create_the_table_that_holds_the_phone")]
    [InlineData("0123456789012345678901234567890123456789", "0123456789012345678901234567890123456789")]
    [InlineData("01234567890123456789012345678901234567890123", "0123456789012345678901234567890123456789")]
    [InlineData("../../etc/passwd", "etc_passwd")]
    public void A_slug_is_lower_case_and_short(string message, string slug) => Assert.Equal(slug, Slug.Of(message));

    [Fact]
    public void A_slug_is_not_cut_within_a_character()
        => Assert.Equal(new string('a', 39), Slug.Of(new string('a', 39) + "\ud835\udcd0\ud835\udcd0"));

    [Theory]
    [InlineData("add phone to users", "AddPhoneToUsers")]
    [InlineData("add URL index", "AddURLIndex")]
    [InlineData("add_snake_case", "AddSnakeCase")]
    [InlineData("2026 budget", "Revision2026Budget")]
    [InlineData("", "RevisionAbc1")]
    [InlineData("add job queue", "AddJobQueueRevision")]
    [InlineData("stop", "StopRevision")]
    [InlineData("taken", "Taken3")]
    public void A_class_has_a_name_that_no_analyzer_minds(string message, string name)
        => Assert.Equal(name, ClassName.Of(message, "abc1", candidate => candidate is "Taken" or "Taken2"));

    [Fact]
    public void A_class_name_ends_with_a_whole_word()
    {
        var name = ClassName.Of(string.Join(' ', Enumerable.Repeat("seven77", 30)), "abc", _ => false);

        Assert.Equal(string.Concat(Enumerable.Repeat("Seven77", 11)), name);
        Assert.Equal(80, ClassName.Of(new string('x', 500), "abc", _ => false).Length);
    }

    [Theory]
    [InlineData("Shop.Migrations", "Migrations", "Shop.Migrations")]
    [InlineData("Shop", "Migrations", "Shop.Migrations")]
    [InlineData("Shop", "", "Shop")]
    [InlineData("Shop", "Data/Net", "Shop.Data.Net")]
    [InlineData("my-shop", "2026/new", "my_shop._2026.@new")]
    [InlineData("", "Migrations", "Migrations")]
    public void A_namespace_is_the_root_and_the_folder(string root, string folder, string ns) => Assert.Equal(ns, NamespaceName.Of(root, folder));
}
