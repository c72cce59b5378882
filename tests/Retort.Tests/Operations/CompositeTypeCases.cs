using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class CompositeTypeCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a composite type",
            "",
            op => op.CreateCompositeType(
                "address",
                [Field("street", Text, Qualified("C", "pg_catalog")), Field("The No", Integer)],
                comment: "where"),
            """
            CREATE TYPE address AS (street text COLLATE pg_catalog."C", "The No" integer);
            COMMENT ON TYPE address IS 'where';
            """),
        new(
            "a range type",
            "",
            op => op.CreateRangeType(
                "floatrange",
                Type("float8"),
                difference: Qualified("float8mi", "pg_catalog"),
                multirange: Qualified("Floats")),
            """
            CREATE TYPE floatrange AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi, MULTIRANGE_TYPE_NAME = "Floats");
            """),
        new(
            "a range type of texts",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateRangeType(
                Hostile,
                Text,
                schema: Hostile,
                operatorClass: Qualified("text_pattern_ops"),
                collation: Qualified("C"),
                comment: "texts"),
            """
            CREATE TYPE "we""ird.Näme SELECT"."we""ird.Näme SELECT" AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C");
            COMMENT ON TYPE "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'texts';
            """),
        new(
            "a range type with a canonical function",
            "",
            op => op.CreateRangeType("r", Integer, canonical: Qualified("f", "app")),
            "CREATE TYPE r AS RANGE (SUBTYPE = integer, CANONICAL = app.f);")
        {
            OnlyWritten = true,
        },
        new(
            "drop a type",
            "CREATE TYPE address AS (street text, city text);",
            op => op.DropType("address"),
            "DROP TYPE address;")
        {
            HasReverse = false,
        },
        new(
            "add a field",
            "CREATE TYPE address AS (street text, city text);",
            op => op.AddTypeAttribute("address", Field(Hostile, Varchar(10), Qualified("C"))),
            """
            ALTER TYPE address ADD ATTRIBUTE "we""ird.Näme SELECT" varchar(10) COLLATE "C";
            """),
        new(
            "drop a field",
            "CREATE TYPE address AS (street text, city text);",
            op => op.DropTypeAttribute("address", "city", existing: Field("city", Text)),
            "ALTER TYPE address DROP ATTRIBUTE city;"),
        new(
            "drop a field for good",
            "CREATE TYPE address AS (street text, city text);",
            op => op.DropTypeAttribute("address", "city", ifExists: true, cascade: true),
            "ALTER TYPE address DROP ATTRIBUTE IF EXISTS city CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "change a field",
            "CREATE TYPE address AS (street text, city text);",
            op => op.AlterTypeAttribute("address", Field("city", Varchar(80), Qualified("C")), existing: Field("city", Text)),
            """
            ALTER TYPE address ALTER ATTRIBUTE city TYPE varchar(80) COLLATE "C";
            """),
        new(
            "change a field for good",
            "CREATE TYPE address AS (street text, city text); CREATE TABLE x OF address;",
            op => op.AlterTypeAttribute("address", Field("city", Varchar(80)), cascade: true),
            "ALTER TYPE address ALTER ATTRIBUTE city TYPE varchar(80) CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a field",
            "CREATE TYPE address AS (street text, city text);",
            op => op.RenameTypeAttribute("address", "city", "Stadt", cascade: true),
            """
            ALTER TYPE address RENAME ATTRIBUTE city TO "Stadt" CASCADE;
            """),
    ];
}
