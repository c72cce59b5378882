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
            "type public.mood: labels are 'sad', 'ok', 'happy', were 'sad', 'happy'"),
        new(
            "the order of an enum's values",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('happy', 'sad');",
            "type public.mood: labels are 'happy', 'sad', were 'sad', 'happy'"),
        new(
            "a value of an enum stays renamed",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            """op.RenameEnumValue("mood", "sad", "unhappy");""",
            "",
            "type public.mood: labels are 'unhappy', 'happy', were 'sad', 'happy'"),
        new(
            "an enum's privileges, owner and comment",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); REVOKE USAGE ON TYPE mood FROM PUBLIC; COMMENT ON TYPE mood IS 'm'; ALTER TYPE mood OWNER TO pg_monitor;",
            "DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            """
            type public.mood: comment is none, was "m"
            """,
            "type public.mood: privileges of PUBLIC are USAGE, were none",
            "type public.mood: owner is postgres, was pg_monitor"),
        new(
            "an enum is left over",
            "",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "",
            "type public.mood is left over"),
        new(
            "a column stays on the type it was swapped for",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE users (feels mood);",
            "CREATE TYPE mood2 AS ENUM ('sad'); ALTER TABLE users ALTER COLUMN feels TYPE mood2 USING feels::text::mood2; DROP TYPE mood;",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "type public.mood2 is left over",
            "column public.users.feels: type is public.mood2, was public.mood"),
        new(
            "an attribute of a composite stays",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place ADD ATTRIBUTE city text;",
            "",
            "attribute public.place.city is left over"),
        new(
            "an attribute of a composite is gone",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place DROP ATTRIBUTE code;",
            "",
            "attribute public.place.code is gone"),
        new(
            "the type of a composite's attribute",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place ALTER ATTRIBUTE code TYPE bigint;",
            "",
            "attribute public.place.code: type is bigint, was integer"),
        new(
            "the collation of a composite's attribute",
            """CREATE TYPE place AS (street text COLLATE "C");""",
            "DROP TYPE place;",
            "CREATE TYPE place AS (street text);",
            """
            attribute public.place.street: collation is default, was "C"
            """),
        new(
            "the order of a composite's attributes",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place DROP ATTRIBUTE street;",
            "ALTER TYPE place ADD ATTRIBUTE street text;",
            "attribute public.place.code: position is 1, was 2",
            "attribute public.place.street: position is 2, was 1")
        {
            IsOrder = true,
        },
        new(
            "a composite is gone",
            "CREATE TYPE place AS (street text, code integer);",
            "DROP TYPE place;",
            "",
            "composite type public.place is gone"),
        new(
            "a domain's default",
            "CREATE DOMAIN code AS text DEFAULT 'none' CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP DEFAULT;",
            "",
            "domain public.code: default is none, was 'none'::text"),
        new(
            "a domain's not null",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code SET NOT NULL;",
            "",
            "domain public.code: not null is true, was false"),
        new(
            "a domain's check",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "ALTER DOMAIN code ADD CONSTRAINT ck_code CHECK (length(VALUE) > 0);",
            "constraint ck_code on public.code: expression is (length(VALUE) > 0), was (VALUE <> ''::text)"),
        new(
            "a domain's check is gone",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "",
            "constraint ck_code on public.code is gone"),
        new(
            "a domain's check is not validated",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code;",
            "ALTER DOMAIN code ADD CONSTRAINT ck_code CHECK (VALUE <> '') NOT VALID;",
            "constraint ck_code on public.code: validated is false, was true"),
        new(
            "a domain's base and collation",
            """CREATE DOMAIN code AS varchar(5) COLLATE "C";""",
            "DROP DOMAIN code;",
            "CREATE DOMAIN code AS text;",
            "domain public.code: base type is text, was character varying(5)",
            """
            domain public.code: collation is default, was "C"
            """),
        new(
            "a domain's length",
            "CREATE DOMAIN code AS varchar(5);",
            "DROP DOMAIN code;",
            "CREATE DOMAIN code AS varchar(6);",
            "domain public.code: base type is character varying(6), was character varying(5)"),
        new(
            "a domain is left over",
            "",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "",
            "domain public.code is left over"),
        new(
            "a range's difference function",
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "type public.span: difference function is none, was float8mi(double precision,double precision)"),
        new(
            "a range's multirange",
            "CREATE TYPE span AS RANGE (subtype = float8, multirange_type_name = spans);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "type public.span: multirange type is public.span_multirange, was public.spans"),
        new(
            "a range's subtype",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float4);",
            "type public.span: operator class is float4_ops USING btree, was float8_ops USING btree",
            "type public.span: subtype is real, was double precision"),
        new(
            "a range's collation and operator class",
            """CREATE TYPE span AS RANGE (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);""",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = text);",
            """
            type public.span: collation is default, was "C"
            """,
            "type public.span: operator class is text_ops USING btree, was text_pattern_ops USING btree"),
        new(
            "a range is left over",
            "",
            "CREATE TYPE span AS RANGE (subtype = float8);",
            "",
            "type public.span is left over"),
        new(
            "a shell is left over",
            "",
            "CREATE TYPE later;",
            "",
            "type public.later is left over"),
        new(
            "a base type comes back as a shell",
            "CREATE TYPE num; CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out'; CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, LIKE = integer);",
            "DROP TYPE num CASCADE;",
            "CREATE TYPE num;",
            "type public.num: defined is false, was true",
            "function public.num_in(cstring) is gone",
            "function public.num_out(public.num) is gone"),
        new(
            "a base type's storage",
            "CREATE TYPE num; CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, LIKE = text);",
            "ALTER TYPE num SET (STORAGE = external);",
            "",
            "type public.num: storage is external, was extended"),
    ];
}
