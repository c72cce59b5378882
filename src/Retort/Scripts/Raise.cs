using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>What a script says when it stops, as statements of PL/pgSQL. USING MESSAGE, because a format would read each <c>%</c>.</summary>
internal static class Raise
{
    /// <summary>Fails the statement, and with it the transaction.</summary>
    public static string Error(string message) => $"RAISE EXCEPTION USING MESSAGE = {Literal.Text(message)};";

    /// <summary>As <see cref="Error"/>, with SQL for the text.</summary>
    public static string ErrorOf(string expression) => $"RAISE EXCEPTION USING MESSAGE = {expression};";

    /// <summary>Ends the session: for the statement that follows no error and no read-only transaction is an obstacle.</summary>
    public static string EndSessionOf(string expression) =>
        $"RAISE WARNING USING MESSAGE = {expression}; PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(60);";
}
