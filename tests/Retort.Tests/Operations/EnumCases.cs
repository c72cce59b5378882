using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class EnumCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "an enum",
            "",
            op => op.CreateEnum("mood", ["sad", "it's", @"back\slash", "ok"], comment: "how it's going"),
            """
            CREATE TYPE mood AS ENUM ('sad', 'it''s', E'back\\slash', 'ok');
            COMMENT ON TYPE mood IS 'how it''s going';
            """),
        new(
            "an enum with a hostile name in a hostile schema",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateEnum(Hostile, [Hostile, ""], schema: Hostile),
            """
            CREATE TYPE "we""ird.Näme SELECT"."we""ird.Näme SELECT" AS ENUM ('we"ird.Näme SELECT', '');
            """),
        new(
            "an enum without values",
            "",
            op => op.CreateEnum("empty", []),
            "CREATE TYPE empty AS ENUM ();"),
        new(
            "drop an enum",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.DropEnum("mood", ifExists: true, cascade: true),
            "DROP TYPE IF EXISTS mood CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "add a value",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.AddEnumValue("mood", "it's great"),
            "ALTER TYPE mood ADD VALUE 'it''s great';")
        {
            HasReverse = false,
        },
        new(
            "add a value before another",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TYPE "we""ird.Näme SELECT"."we""ird.Näme SELECT" AS ENUM ('a');
            """,
            op => op.AddEnumValue(Hostile, "b", before: "a", schema: Hostile, ifNotExists: true),
            """
            ALTER TYPE "we""ird.Näme SELECT"."we""ird.Näme SELECT" ADD VALUE IF NOT EXISTS 'b' BEFORE 'a';
            """)
        {
            HasReverse = false,
        },
        new(
            "add a value with a way back",
            "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood NOT NULL DEFAULT 'sad', ms mood[]); INSERT INTO t VALUES ('sad', '{ok}');",
            op => op.AddEnumValue(
                "mood",
                "so-so",
                after: "sad",
                existingValues: ["sad", "ok"],
                columns: [EnumColumn("t", "m", defaultSql: "'sad'"), EnumColumn("t", "ms", isArray: true)]),
            "ALTER TYPE mood ADD VALUE 'so-so' AFTER 'sad';"),
        new(
            "add a value that is there",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.AddEnumValue("mood", "ok", ifNotExists: true),
            "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';")
        {
            HasReverse = false,
            ChangesSchema = false,
        },
        new(
            "rename a value",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.RenameEnumValue("mood", "ok", "it's ok"),
            "ALTER TYPE mood RENAME VALUE 'ok' TO 'it''s ok';"),
        new(
            "rename an enum",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.RenameType("mood", Hostile),
            """
            ALTER TYPE mood RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move an enum",
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetTypeSchema("mood", Hostile, schema: "public"),
            """
            ALTER TYPE public.mood SET SCHEMA "we""ird.Näme SELECT";
            """),
        new(
            "move an enum from the search path",
            "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE SCHEMA app;",
            op => op.SetTypeSchema("mood", "app"),
            "ALTER TYPE mood SET SCHEMA app;")
        {
            HasReverse = false,
        },
        new(
            "replace the values",
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (m mood NOT NULL DEFAULT 'sad', n mood); CREATE TABLE "T2" (ms mood[] DEFAULT '{ok}'); INSERT INTO t VALUES ('sad', 'ok'); INSERT INTO "T2" VALUES ('{sad,ok}');
            """,
            op => op.ReplaceEnum(
                "mood",
                ["happy", "ok", "meh"],
                [EnumColumn("t", "m", defaultSql: "'happy'::mood", existingDefaultSql: "'sad'"), EnumColumn("t", "n"), EnumColumn("T2", "ms", isArray: true, defaultSql: "'{ok}'")],
                mapping: [MapValue("sad", "happy")],
                existingValues: ["sad", "ok"]),
            """
            ALTER TYPE mood RENAME TO mood__old;
            CREATE TYPE mood AS ENUM ('happy', 'ok', 'meh');
            ALTER TABLE t
                ALTER COLUMN m DROP DEFAULT,
                ALTER COLUMN m TYPE mood USING (CASE m::text WHEN 'sad' THEN 'happy' ELSE m::text END)::mood,
                ALTER COLUMN m SET DEFAULT 'happy'::mood,
                ALTER COLUMN n TYPE mood USING (CASE n::text WHEN 'sad' THEN 'happy' ELSE n::text END)::mood;
            ALTER TABLE "T2"
                ALTER COLUMN ms DROP DEFAULT,
                ALTER COLUMN ms TYPE mood[] USING array_replace(ms::text[], 'sad', 'happy')::mood[],
                ALTER COLUMN ms SET DEFAULT '{ok}';
            DROP TYPE mood__old;
            """),
        new(
            "replace the values of a hostile enum",
            """
            CREATE SCHEMA "we""ird.Näme SELECT"; CREATE TYPE "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567" AS ENUM ('a'); CREATE TABLE "we""ird.Näme SELECT".t ("C c" "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567");
            """,
            op => op.ReplaceEnum(
                "ä23456789ä23456789ä23456789ä23456789ä23456789ä234567",
                ["b"],
                [EnumColumn("t", "C c", schema: Hostile)],
                mapping: [MapValue("a", "b")],
                schema: Hostile,
                existingValues: ["a"]),
            """
            ALTER TYPE "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567" RENAME TO "ä23456789ä23456789ä23456789ä23456789ä23456789ä234567__old";
            CREATE TYPE "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567" AS ENUM ('b');
            ALTER TABLE "we""ird.Näme SELECT".t
                ALTER COLUMN "C c" TYPE "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567" USING (CASE "C c"::text WHEN 'a' THEN 'b' ELSE "C c"::text END)::"we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567";
            DROP TYPE "we""ird.Näme SELECT"."ä23456789ä23456789ä23456789ä23456789ä23456789ä234567__old";
            """),
        new(
            "replace the values without a way back",
            "CREATE TYPE mood AS ENUM ('sad', 'ok');",
            op => op.ReplaceEnum("mood", ["x"], [], comment: "new"),
            """
            ALTER TYPE mood RENAME TO mood__old;
            CREATE TYPE mood AS ENUM ('x');
            COMMENT ON TYPE mood IS 'new';
            DROP TYPE mood__old;
            """)
        {
            HasReverse = false,
        },
    ];
}
