using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class PublicationCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a publication",
            "",
            op => op.CreatePublication("p"),
            "CREATE PUBLICATION p;"),
        new(
            "a publication of all tables",
            "",
            op => op.CreatePublication(
                Hostile,
                allTables: true,
                changes: PublishedChanges.Insert | PublishedChanges.Truncate,
                viaPartitionRoot: true,
                comment: "it's sent"),
            """
            CREATE PUBLICATION "we""ird.Näme SELECT" FOR ALL TABLES WITH (publish = 'insert, truncate', publish_via_partition_root = true);
            COMMENT ON PUBLICATION "we""ird.Näme SELECT" IS 'it''s sent';
            """),
        new(
            "a publication of tables and schemas",
            """
            CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE SCHEMA "App"; CREATE TABLE u (a integer PRIMARY KEY);
            """,
            op => op.CreatePublication("p", [Published("t", schema: "public", where: "id > 0"), Published("u")], schemas: ["App"]),
            """
            CREATE PUBLICATION p FOR TABLE public.t WHERE (id > 0), u, TABLES IN SCHEMA "App";
            """)
        {
            Since = 15,
        },
        new(
            "a publication of columns",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);",
            op => op.CreatePublication("p", [Published("t", columns: ["id", "a"])]),
            "CREATE PUBLICATION p FOR TABLE t (id, a);")
        {
            Since = 15,
        },
        new(
            "drop a publication",
            "CREATE PUBLICATION p",
            op => op.DropPublication("p", ifExists: true, cascade: true),
            "DROP PUBLICATION IF EXISTS p CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "add tables",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE PUBLICATION p",
            op => op.AddPublicationTables("p", [Published("t", columns: ["id"], where: "id > 0")]),
            "ALTER PUBLICATION p ADD TABLE t (id) WHERE (id > 0);")
        {
            Since = 15,
        },
        new(
            "drop tables",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer, b text); CREATE PUBLICATION p FOR TABLE t",
            op => op.DropPublicationTables("p", [Published("t")]),
            "ALTER PUBLICATION p DROP TABLE t;"),
        new(
            "add a table without those that inherit",
            "CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE child () INHERITS (t); CREATE PUBLICATION p FOR TABLE child",
            op => op.AddPublicationTables("p", [Published("t", only: true)]),
            "ALTER PUBLICATION p ADD TABLE ONLY t;"),
        new(
            "drop a table without those that inherit",
            "CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE child () INHERITS (t); CREATE PUBLICATION p FOR TABLE ONLY t",
            op => op.DropPublicationTables("p", [Published("t", only: true)]),
            "ALTER PUBLICATION p DROP TABLE ONLY t;"),
        new(
            "rename a publication",
            "CREATE PUBLICATION p",
            op => op.RenamePublication("p", Hostile),
            """
            ALTER PUBLICATION p RENAME TO "we""ird.Näme SELECT";
            """),
    ];
}
