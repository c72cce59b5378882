namespace Retort.Postgres;

internal static class PsqlText
{
    public static string Escape(string sql) => sql;
}
