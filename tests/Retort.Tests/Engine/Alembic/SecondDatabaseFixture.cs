namespace Retort.Tests.Engine.Alembic;

/// <summary>Another database for all tests of a class, besides that of <see cref="DatabaseFixture"/>.</summary>
public sealed class SecondDatabaseFixture : IAsyncLifetime
{
    private readonly DatabaseFixture _fixture = new();

    public PostgresDatabase Database => _fixture.Database;

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
