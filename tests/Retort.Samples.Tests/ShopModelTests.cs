using Retort.Testing;
using Shop.Migrations;

namespace Retort.Samples.Tests;

/// <summary>The sample's classes are the model that its revisions are compared with.</summary>
public sealed class ShopModelTests
{
    private static readonly MigrationTestOptions Options = new() { ModelAssembly = "Shop.Domain", ModelExclude = "knowledge_chunks" };

    [Fact]
    public void No_revision_is_missing() => MigrationTests.Of<AddPhoneToUsers>(Options).CheckModel();

    [Fact]
    public Task A_database_is_what_the_classes_ask_for() => MigrationTests.Of<AddPhoneToUsers>(Options).CheckDatabaseAsync(TestContext.Current.CancellationToken);

    [Fact]
    public void What_the_project_leaves_alone_would_be_missing()
    {
        var failed = Assert.Throws<MigrationTestException>(MigrationTests.Of<AddPhoneToUsers>(Options with { ModelExclude = null }).CheckModel);

        var missing = Assert.Single(failed.Diagnostics);
        Assert.Equal("RET4032", missing.Code);
        Assert.StartsWith("The model Shop.Domain asks for something that no revision does: drop table knowledge_chunks.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_migrations_project_alone_has_no_model()
    {
        var failed = Assert.Throws<MigrationTestException>(MigrationTests.Of<AddPhoneToUsers>().CheckModel);

        Assert.Equal("RET4030", Assert.Single(failed.Diagnostics).Code);
    }
}
