using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class SequenceCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a sequence",
            "",
            op => op.CreateSequence("s"),
            "CREATE SEQUENCE s;"),
        new(
            "a sequence with everything",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TABLE "we""ird.Näme SELECT"."T" ("C" integer);
            """,
            op => op.CreateSequence(
                Hostile,
                schema: Hostile,
                type: SmallInt,
                start: 5,
                increment: -2,
                minValue: -100,
                maxValue: 10,
                cache: 3,
                cycle: true,
                ownedBy: ColumnOf("T", "C", Hostile),
                ifNotExists: true,
                comment: "it's one"),
            """
            CREATE SEQUENCE IF NOT EXISTS "we""ird.Näme SELECT"."we""ird.Näme SELECT" AS smallint INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 START WITH 5 CACHE 3 CYCLE OWNED BY "we""ird.Näme SELECT"."T"."C";
            COMMENT ON SEQUENCE "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'it''s one';
            """),
        new(
            "an unlogged sequence",
            "",
            op => op.CreateSequence("s", unlogged: true),
            "CREATE UNLOGGED SEQUENCE s;")
        {
            Since = 15,
        },
        new(
            "drop a sequence",
            "CREATE SEQUENCE s",
            op => op.DropSequence("s", ifExists: true, cascade: true),
            "DROP SEQUENCE IF EXISTS s CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "change a sequence",
            "CREATE TABLE t (id integer); CREATE SEQUENCE s",
            op => op.AlterSequence(
                "s",
                type: Integer,
                start: 10,
                increment: 5,
                minValue: 10,
                maxValue: 1000,
                cache: 20,
                cycle: true,
                restartWith: 15,
                ownedBy: ColumnOf("t", "id"),
                existing: new Sequence(Qualified("s"))),
            "ALTER SEQUENCE s AS integer INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 START WITH 10 RESTART WITH 15 CACHE 20 CYCLE OWNED BY t.id;"),
        new(
            "change a sequence with limits",
            "CREATE TABLE t (id integer); CREATE SEQUENCE s START 7 INCREMENT -1 MINVALUE -9 MAXVALUE 9 CACHE 2 CYCLE OWNED BY t.id",
            op => op.AlterSequence(
                "s",
                start: -2,
                restartWith: -2,
                noMinValue: true,
                noMaxValue: true,
                cycle: false,
                ownedByNone: true,
                ifExists: true,
                existing: new Sequence(Qualified("s")) { Options = new(7, -1, -9, 9, 2, true), OwnedBy = ColumnOf("t", "id") }),
            "ALTER SEQUENCE IF EXISTS s NO MINVALUE NO MAXVALUE START WITH -2 RESTART WITH -2 NO CYCLE OWNED BY NONE;"),
        new(
            "a sequence that begins again",
            "CREATE SEQUENCE s",
            op => op.AlterSequence("s", restart: true, existing: new Sequence(Qualified("s"))),
            "ALTER SEQUENCE s RESTART;")
        {
            HasReverse = false,
            ChangesSchema = false,
        },
        new(
            "log a sequence",
            "CREATE UNLOGGED SEQUENCE s",
            op => op.AlterSequence("s", unlogged: false, existing: new Sequence(Qualified("s")) { Unlogged = true }),
            "ALTER SEQUENCE s SET LOGGED;")
        {
            Since = 15,
        },
        new(
            "rename a sequence",
            "CREATE SEQUENCE s",
            op => op.RenameSequence("s", Hostile),
            """
            ALTER SEQUENCE s RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a sequence",
            """
            CREATE SEQUENCE s; CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetSequenceSchema("s", Hostile, schema: "public"),
            """
            ALTER SEQUENCE public.s SET SCHEMA "we""ird.Näme SELECT";
            """),
        new(
            "set a sequence",
            """
            CREATE SEQUENCE "it's"
            """,
            op => op.SetSequenceValue("it's", 42, isCalled: false),
            """
            SELECT pg_catalog.setval('"it''s"', 42, false);
            """)
        {
            HasReverse = false,
            ChangesSchema = false,
        },
    ];
}
