using Blog.Migrations;
using Retort.Testing;

namespace Retort.Samples.Tests;

/// <summary>The sample with a DbContext: its revisions were written by <c>revision --autogenerate</c>.</summary>
public sealed class BlogTests
{
    private static readonly MigrationTests Migrations = MigrationTests.Of<AddPhoneToUsers>(new() { ModelAssembly = "Blog.Web" });

    [Fact]
    public void The_chain_is_sound() => Migrations.CheckChain();

    [Fact]
    public void No_revision_is_missing() => Migrations.CheckModel();

    [Fact]
    public Task A_database_is_what_the_context_asks_for() => Migrations.CheckDatabaseAsync(TestContext.Current.CancellationToken);

    [Theory]
    [ClassData(typeof(EachRevision<AddPhoneToUsers>))]
    public Task A_revision_goes_up_down_and_up_again(string revision) => Migrations.RoundTripAsync(revision, TestContext.Current.CancellationToken);
}
