using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class DataCases : StatementFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        Case(
            "bulk insert",
            op => op.BulkInsert("t", ["id", "name", "at"], [[1, "it's", Sql("now()")], [2, null, "2026-01-01"]], overridingSystemValue: true),
            """
            INSERT INTO t (id, name, at) OVERRIDING SYSTEM VALUE VALUES
                (1, 'it''s', now()),
                (2, NULL, '2026-01-01')
            """)
            with { Setup = Before("CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, name text, at date)"), HasReverse = false, ChangesSchema = false },
        Case(
            "execute",
            op => op.Execute("INSERT INTO t VALUES (':a', '%s'); -- a note\nUPDATE t SET a = 'b;c';"),
            "INSERT INTO t VALUES (':a', '%s')",
            "-- a note\nUPDATE t SET a = 'b;c'")
            with { Setup = Before("CREATE TABLE t (a text, b text)"), HasReverse = false, ChangesSchema = false },
    ];
}
