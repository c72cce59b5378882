namespace Retort.Tests.RoundTrip.Faults;

public sealed class TypeFaults : FaultFamily
{
    public override string Kind => "type";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "a value of an enum stays",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "ALTER TYPE mood ADD VALUE 'ok' BEFORE 'happy';",
            "",
            "?"),
        new(
            "the order of an enum's values",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('happy', 'sad');",
            "?"),
        new(
            "a value of an enum stays renamed",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            """op.RenameEnumValue("mood", "sad", "unhappy");""",
            "",
            "?"),
        new(
            "an enum's privileges, owner and comment",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); REVOKE USAGE ON TYPE mood FROM PUBLIC; COMMENT ON TYPE mood IS 'm'; ALTER TYPE mood OWNER TO pg_monitor;",
            "DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "?"),
        new(
            "an enum is left over",
            "",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "",
            "?"),
        new(
            "a column stays on the type it was swapped for",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE users (feels mood);",
            "CREATE TYPE mood2 AS ENUM ('sad'); ALTER TABLE users ALTER COLUMN feels TYPE mood2 USING feels::text::mood2; DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "?"),
        new(
            "an attribute of a composite stays",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place ADD ATTRIBUTE city text;",
            "",
            "?"),
        new(
            "an attribute of a composite is gone",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place DROP ATTRIBUTE code;",
            "",
            "?"),
        new(
            "the type of a composite's attribute",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place ALTER ATTRIBUTE code TYPE bigint;",
            "",
            "?"),
        new(
            "the collation of a composite's attribute",
            """CREATE TYPE place AS (street text COLLATE "C");""",
            "DROP TYPE place;",
            "CREATE TYPE place AS (street text);",
            "?"),
        new(
            "the order of a composite's attributes",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place DROP ATTRIBUTE street;",
            "ALTER TYPE place ADD ATTRIBUTE street text;",
            "?"),
        new(
            "a composite is gone",
            "CREATE TYPE place AS (street text, code integer);",
            "DROP TYPE place;",
            "",
            "?"),
        new(
            "a domain's default",
            "CREATE DOMAIN code AS text DEFAULT 'none' CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP DEFAULT;",
            "",
            "?"),
        new(
            "a domain's not null",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code SET NOT NULL;",
            "",
            "?"),
        new(
            "a domain's check",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "ALTER DOMAIN code ADD CONSTRAINT ck_code CHECK (length(VALUE) > 0);",
            "?"),
        new(
            "a domain's check is gone",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "",
            "?"),
        new(
            "a domain's check is not validated",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "ALTER DOMAIN code ADD CONSTRAINT ck_code CHECK (VALUE <> '') NOT VALID;",
            "?"),
        new(
            "a domain's base and collation",
            """CREATE DOMAIN code AS varchar(5) COLLATE "C";""",
            "DROP DOMAIN code;",
            "CREATE DOMAIN code AS text;",
            "?"),
        new(
            "a domain's length",
            "CREATE DOMAIN code AS varchar(5);",
            "DROP DOMAIN code;",
            "CREATE DOMAIN code AS varchar(6);",
            "?"),
        new(
            "a domain is left over",
            "",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "",
            "?"),
        new(
            "a range's difference function",
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "?"),
        new(
            "a range's multirange",
            "CREATE TYPE span AS RANGE (subtype = float8, multirange_type_name = spans);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "?"),
        new(
            "a range's subtype",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float4);",
            "?"),
        new(
            "a range's collation and operator class",
            """CREATE TYPE span AS RANGE (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);""",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = text);",
            "?"),
        new(
            "a range is left over",
            "",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "",
            "?"),
        new(
            "a shell is left over",
            "",
            "CREATE TYPE later;",
            "",
            "?"),
        new(
            "a base type comes back as a shell",
            "CREATE TYPE num; CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out'; CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, LIKE = integer);",
            "DROP TYPE num CASCADE;",
            "CREATE TYPE num;",
            "?"),
        new(
            "a base type's storage",
            "CREATE TYPE num; CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, LIKE = text);",
            "ALTER TYPE num SET (STORAGE = external);",
            "",
            "?"),
    ];
}
