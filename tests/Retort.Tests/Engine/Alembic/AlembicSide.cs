using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Alembic at work on a database.</summary>
/// <param name="folder">Its environment: where alembic.ini is.</param>
/// <param name="database">The database.</param>
/// <param name="configure">What its env.py gives to <c>context.configure</c> besides the connection.</param>
internal sealed class AlembicSide(string folder, PostgresDatabase database, JsonObject? configure = null)
{
    private readonly JsonObject _configure = configure ?? [];

    public Task<AlembicAnswer> UpgradeAsync(string target) => RunAsync("upgrade", [target]);

    public Task<AlembicAnswer> DowngradeAsync(string target) => RunAsync("downgrade", [target]);

    public Task<AlembicAnswer> CurrentAsync() => RunAsync("current", []);

    public Task<AlembicAnswer> EnsureVersionAsync() => RunAsync("ensure_version", []);

    public Task<AlembicAnswer> StampAsync(params string[] targets) => RunAsync("stamp", [new JsonArray([.. targets.Select(target => JsonValue.Create(target))])]);

    /// <summary>Runs the command line, as a person does.</summary>
    public Task<ProcessResult> CommandLineAsync(params string[] arguments) => Programs.RunAsync(
        AlembicPython.CommandLine(),
        ["-c", Path.Combine(folder, "alembic.ini"), .. arguments],
        new Dictionary<string, string>
        {
            ["PGPASSWORD"] = Canary.Value,
            ["RETORT_TEST_URL"] = Url(),
            ["RETORT_TEST_CONFIGURE"] = _configure.ToJsonString(),
        });

    private Task<AlembicAnswer> RunAsync(string command, JsonArray arguments) => AlembicDriver.RunAsync(new JsonObject
    {
        ["folder"] = folder,
        ["url"] = Url(),
        ["configure"] = _configure.DeepClone(),
        ["command"] = command,
        ["arguments"] = arguments,
        ["options"] = new JsonObject(),
    });

    // The password goes by PGPASSWORD.
    private string Url()
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return string.Create(CultureInfo.InvariantCulture, $"postgresql+psycopg2://{connection.Username}@{connection.Host}:{connection.Port}/{connection.Database}");
    }
}
