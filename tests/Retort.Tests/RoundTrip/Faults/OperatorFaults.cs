namespace Retort.Tests.RoundTrip.Faults;

public sealed class OperatorFaults : FaultFamily
{
    public override string Kind => "operator and the like";

    public override IEnumerable<PlantedFault> Faults =>
    [
        new(
            "an operator is left over",
            "CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';",
            "CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text);",
            "",
            "?"),
        new(
            "an operator's selectivity",
            "CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text, RESTRICT = eqsel, JOIN = eqjoinsel);",
            "ALTER OPERATOR === (integer, text) SET (RESTRICT = NONE, JOIN = NONE);",
            "ALTER OPERATOR === (integer, text) SET (RESTRICT = eqsel);",
            "?"),
        new(
            "an operator's function",
            "CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE FUNCTION eq2(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text);",
            "DROP OPERATOR === (integer, text);",
            "CREATE OPERATOR === (FUNCTION = eq2, LEFTARG = integer, RIGHTARG = text);",
            "?"),
        new(
            "an operator's commutator and merging",
            "CREATE FUNCTION eq(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ===, MERGES, HASHES);",
            "DROP OPERATOR === (integer, integer);",
            "CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = integer);",
            "?"),
        new(
            "an operator class is left over",
            "",
            "CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer);",
            "DROP OPERATOR CLASS backwards USING btree;",
            "?"),
        new(
            "an operator family's operator is gone",
            "CREATE OPERATOR FAMILY mixed USING btree; ALTER OPERATOR FAMILY mixed USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);",
            "ALTER OPERATOR FAMILY mixed USING btree DROP OPERATOR 1 (integer, bigint);",
            "",
            "?"),
        new(
            "an operator class is no longer the default",
            "CREATE TYPE mood AS (a integer); CREATE OPERATOR CLASS mood_ops DEFAULT FOR TYPE mood USING hash AS OPERATOR 1 = (record, record);",
            "DROP OPERATOR FAMILY mood_ops USING hash;",
            "CREATE OPERATOR CLASS mood_ops FOR TYPE mood USING hash AS OPERATOR 1 = (record, record);",
            "?"),
        new(
            "a cast is left over",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "CREATE CAST (mood AS integer) WITH INOUT;",
            "",
            "?"),
        new(
            "a cast's context",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE CAST (mood AS integer) WITH INOUT AS ASSIGNMENT;",
            "DROP CAST (mood AS integer);",
            "CREATE CAST (mood AS integer) WITH INOUT AS IMPLICIT;",
            "?"),
        new(
            "a conversion is left over",
            "",
            "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "",
            "?"),
        new(
            "a conversion is no longer the default",
            "CREATE DEFAULT CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "DROP CONVERSION conv;",
            "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "?"),
        new(
            "a collation's locale",
            "CREATE COLLATION names (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');",
            "DROP COLLATION names;",
            "CREATE COLLATION names (LOCALE = 'C');",
            "?"),
        new(
            "a collation's provider and determinism",
            "CREATE COLLATION names (PROVIDER = icu, LOCALE = 'en', DETERMINISTIC = false);",
            "DROP COLLATION names;",
            "CREATE COLLATION names (PROVIDER = icu, LOCALE = 'en');",
            "?"),
        new(
            "a collation is left over",
            "",
            "CREATE COLLATION names (LOCALE = 'C');",
            "",
            "?"),
        new(
            "a text search configuration's mapping",
            "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);",
            "ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword WITH english_stem;",
            "",
            "?"),
        new(
            "a text search configuration's parser",
            """CREATE TEXT SEARCH CONFIGURATION words (PARSER = "default");""",
            "DROP TEXT SEARCH CONFIGURATION words;",
            "",
            "?"),
        new(
            "a text search dictionary's options",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple, STOPWORDS = english);",
            "ALTER TEXT SEARCH DICTIONARY terms (STOPWORDS);",
            "",
            "?"),
        new(
            "a text search dictionary's template",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple);",
            "DROP TEXT SEARCH DICTIONARY terms;",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = snowball, LANGUAGE = english);",
            "?"),
        new(
            "a text search template is left over",
            "",
            "CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);",
            "",
            "?"),
        new(
            "a text search parser's headline function",
            "CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);",
            "DROP TEXT SEARCH PARSER splitter;",
            "CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);",
            "?"),
        new(
            "a language is left over",
            "",
            "CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;",
            "",
            "?"),
        new(
            "a language's trust and handlers",
            "CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;",
            "DROP LANGUAGE mine;",
            "CREATE LANGUAGE mine HANDLER plpgsql_call_handler;",
            "?"),
        new(
            "a transform's function",
            "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));",
            "DROP TRANSFORM FOR integer LANGUAGE sql;",
            "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));",
            "?"),
        new(
            "an access method is left over",
            "",
            "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;",
            "",
            "?"),
    ];
}
