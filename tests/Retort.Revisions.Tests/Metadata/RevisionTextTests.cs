namespace Retort.Revisions.Tests;

/// <summary>The texts that both readers of revisions share.</summary>
public sealed class RevisionTextTests
{
    [Theory]
    [InlineData("AddPhoneToUsers", "add phone to users")]
    [InlineData("AddURLIndex2", "add url index2")]
    [InlineData("Users", "users")]
    [InlineData("add_phone_to_users", "add phone to users")]
    [InlineData("V2AddColumn", "v2 add column")]
    [InlineData("Add_Phone", "add phone")]
    [InlineData("SQL", "sql")]
    [InlineData("Typed`1", "typed")]
    [InlineData("ÄndereTabelle", "ändere tabelle")]
    [InlineData("_", "")]
    public void A_class_name_becomes_words(string className, string message) => Assert.Equal(message, RevisionMessage.FromClassName(className));

    [Theory]
    [InlineData("2026-01-15", "2026-01-15T00:00:00.0000000+00:00")]
    [InlineData("2026-01-15T10:30", "2026-01-15T10:30:00.0000000+00:00")]
    [InlineData("2026-01-15 10:30:05", "2026-01-15T10:30:05.0000000+00:00")]
    [InlineData("2026-01-15T10:30:00Z", "2026-01-15T10:30:00.0000000+00:00")]
    [InlineData("2026-01-15T10:30:00.1234567Z", "2026-01-15T10:30:00.1234567+00:00")]
    [InlineData("2026-01-15T10:30:00+02:00", "2026-01-15T08:30:00.0000000+00:00")]
    public void A_date_of_ISO_8601_is_read_as_UTC(string text, string expected)
    {
        Assert.True(RevisionDate.TryParse(text, out var date));
        Assert.Equal(expected, date.ToString("O"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("01/15/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30T00:00:00Z")]
    public void Anything_else_is_no_date(string? text) => Assert.False(RevisionDate.TryParse(text, out _));
}
