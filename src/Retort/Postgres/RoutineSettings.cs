namespace Retort.Postgres;

/// <summary>The settings that a routine runs with.</summary>
internal static class RoutineSettings
{
    // The variables that the server marks GUC_LIST_QUOTE; pg_dump has the same list (variable_is_guc_list_quote of its sources).
    private static readonly string[] Lists =
        ["local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories"];

    /// <summary>Whether the value is a list of names; of any other, several values are one text with commas.</summary>
    public static bool IsList(string name) => Lists.Contains(name, StringComparer.OrdinalIgnoreCase);
}
