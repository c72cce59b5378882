using Npgsql;
using Retort;
using Retort.Engine;
using Shop.Migrations;
using Shop.Web;

var builder = WebApplication.CreateBuilder(args);
var connectionString = builder.Configuration.GetConnectionString("Shop")
    ?? throw new InvalidOperationException("Set ConnectionStrings:Shop, in user secrets or as the environment variable ConnectionStrings__Shop.");
builder.Services.AddSingleton(NpgsqlDataSource.Create(connectionString));
var app = builder.Build();

// Before the first request. Several instances may start at once: one migrates, the others wait for it and find nothing to do.
var migrator = new Migrator(MigrationChain.Load(typeof(CreateUsersTable).Assembly), connectionString, new MigratorOptions
{
    Progress = what =>
    {
        if (what is RevisionFinished finished)
        {
            Log.Applied(app.Logger, finished.Revision, finished.Duration);
        }
    },
});
await migrator.UpgradeAsync("head", app.Lifetime.ApplicationStopping);

app.MapGet("/users/count", async (NpgsqlDataSource database, CancellationToken cancellationToken) =>
{
    await using var command = database.CreateCommand("SELECT count(*) FROM users");
    return await command.ExecuteScalarAsync(cancellationToken);
});
app.Run();
