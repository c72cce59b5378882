using Retort.Testing;
using Shop.Migrations;

namespace Retort.Samples.Tests;

/// <summary>The sample's revisions as tests, as the README shows it.</summary>
public sealed class ShopRevisionTests
{
    private static readonly MigrationTests Migrations = MigrationTests.Of<AddPhoneToUsers>();

    [Fact]
    public void The_chain_is_sound() => Migrations.CheckChain();

    [Theory]
    [ClassData(typeof(EachRevision<AddPhoneToUsers>))]
    public Task A_revision_goes_up_down_and_up_again(string revision) => Migrations.RoundTripAsync(revision, TestContext.Current.CancellationToken);
}
