using Retort.Operations;

namespace Retort.Postgres;

/// <summary>Raw SQL, cut into statements.</summary>
internal static class RawSql
{
    public static IReadOnlyList<Statement> Execute(ExecuteSql raw) => [new(raw.Sql.Trim().TrimEnd(';'))];
}
