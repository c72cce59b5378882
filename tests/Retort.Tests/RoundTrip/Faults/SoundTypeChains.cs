namespace Retort.Tests.RoundTrip.Faults;

public sealed class SoundTypeChains : SoundFamily
{
    public override IEnumerable<SoundChain> Chains =>
    [
        new(
            "an enum value by a swap, and back",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE users (feels mood DEFAULT 'sad');",
            "ALTER TYPE mood ADD VALUE 'ok' BEFORE 'happy';",
            "ALTER TABLE users ALTER COLUMN feels DROP DEFAULT; ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('sad', 'happy'); ALTER TABLE users ALTER COLUMN feels TYPE mood USING feels::text::mood; ALTER TABLE users ALTER COLUMN feels SET DEFAULT 'sad'; DROP TYPE mood_old;"),
        new(
            "an enum value is renamed and back",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            """op.RenameEnumValue("mood", "sad", "unhappy");""",
            """op.RenameEnumValue("mood", "unhappy", "sad");"""),
        new(
            "a composite's attribute comes and goes",
            "CREATE TYPE place AS (street text, code integer);",
            "ALTER TYPE place ADD ATTRIBUTE city text;",
            "ALTER TYPE place DROP ATTRIBUTE city;"),
        new(
            "a domain comes and goes",
            "",
            "CREATE DOMAIN code AS text NOT NULL CONSTRAINT ck_code CHECK (VALUE <> '');",
            "DROP DOMAIN code;"),
        new(
            "a domain's check, default and not null there and back",
            "CREATE DOMAIN code AS text CONSTRAINT ck_code CHECK (VALUE <> '');",
            "ALTER DOMAIN code DROP CONSTRAINT ck_code; ALTER DOMAIN code SET DEFAULT 'x'; ALTER DOMAIN code SET NOT NULL;",
            "ALTER DOMAIN code ADD CONSTRAINT ck_code CHECK (VALUE <> ''); ALTER DOMAIN code DROP DEFAULT; ALTER DOMAIN code DROP NOT NULL;"),
        new(
            "a range is dropped and comes back",
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);",
            "DROP TYPE span;",
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);"),
        new(
            "a base type comes and goes",
            "",
            "CREATE TYPE num; CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out'; CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, LIKE = integer);",
            "DROP TYPE num CASCADE;"),
    ];
}
