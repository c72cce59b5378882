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
            "operator public.===(integer,text) is left over"),
        new(
            "an operator's selectivity",
            "CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text, RESTRICT = eqsel, JOIN = eqjoinsel);",
            "ALTER OPERATOR === (integer, text) SET (RESTRICT = NONE, JOIN = NONE);",
            "ALTER OPERATOR === (integer, text) SET (RESTRICT = eqsel);",
            "operator public.===(integer,text): join estimator is none, was eqjoinsel(internal,oid,internal,smallint,internal)"),
        new(
            "an operator's function",
            "CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE FUNCTION eq2(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = text);",
            "DROP OPERATOR === (integer, text);",
            "CREATE OPERATOR === (FUNCTION = eq2, LEFTARG = integer, RIGHTARG = text);",
            "operator public.===(integer,text): function is public.eq2(integer,text), was public.eq(integer,text)"),
        new(
            "an operator's commutator and merging",
            "CREATE FUNCTION eq(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = ===, MERGES, HASHES);",
            "DROP OPERATOR === (integer, integer);",
            "CREATE OPERATOR === (FUNCTION = eq, LEFTARG = integer, RIGHTARG = integer);",
            "operator public.===(integer,integer): can hash is false, was true",
            "operator public.===(integer,integer): can merge is false, was true",
            "operator public.===(integer,integer): commutator is none, was public.===(integer,integer)"),
        new(
            "an operator class is left over",
            "",
            "CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer);",
            "DROP OPERATOR CLASS backwards USING btree;",
            "operator family public.backwards USING btree is left over"),
        new(
            "an operator family's operator is gone",
            "CREATE OPERATOR FAMILY mixed USING btree; ALTER OPERATOR FAMILY mixed USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);",
            "ALTER OPERATOR FAMILY mixed USING btree DROP OPERATOR 1 (integer, bigint);",
            "",
            "operator 1 (integer, bigint) of public.mixed USING btree is gone"),
        new(
            "an operator class is no longer the default",
            "CREATE TYPE mood AS (a integer); CREATE OPERATOR CLASS mood_ops DEFAULT FOR TYPE mood USING hash AS OPERATOR 1 = (record, record);",
            "DROP OPERATOR FAMILY mood_ops USING hash;",
            "CREATE OPERATOR CLASS mood_ops FOR TYPE mood USING hash AS OPERATOR 1 = (record, record);",
            "operator class public.mood_ops USING hash: default is false, was true"),
        new(
            "a cast is left over",
            "CREATE TYPE mood AS ENUM ('sad', 'happy');",
            "CREATE CAST (mood AS integer) WITH INOUT;",
            "",
            "cast (public.mood AS integer) is left over"),
        new(
            "a cast's context",
            "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE CAST (mood AS integer) WITH INOUT AS ASSIGNMENT;",
            "DROP CAST (mood AS integer);",
            "CREATE CAST (mood AS integer) WITH INOUT AS IMPLICIT;",
            "cast (public.mood AS integer): context is implicit, was assignment"),
        new(
            "a conversion is left over",
            "",
            "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "",
            "conversion public.conv is left over"),
        new(
            "a conversion is no longer the default",
            "CREATE DEFAULT CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "DROP CONVERSION conv;",
            "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;",
            "conversion public.conv: default is false, was true"),
        new(
            "a collation's locale",
            "CREATE COLLATION names (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');",
            "DROP COLLATION names;",
            "CREATE COLLATION names (LOCALE = 'C');",
            "collation public.names: character classes are C, were POSIX"),
        new(
            "a collation's provider and determinism",
            "CREATE COLLATION names (PROVIDER = icu, LOCALE = 'en', DETERMINISTIC = false);",
            "DROP COLLATION names;",
            "CREATE COLLATION names (PROVIDER = icu, LOCALE = 'en');",
            "collation public.names: deterministic is true, was false"),
        new(
            "a collation is left over",
            "",
            "CREATE COLLATION names (LOCALE = 'C');",
            "",
            "collation public.names is left over"),
        new(
            "a text search configuration's mapping",
            "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);",
            "ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword WITH english_stem;",
            "",
            "text search configuration public.words: mapping of asciiword is english_stem, was simple"),
        new(
            "a text search configuration's parser",
            """CREATE TEXT SEARCH CONFIGURATION words (PARSER = "default");""",
            "DROP TEXT SEARCH CONFIGURATION words;",
            "",
            "text search configuration public.words is gone"),
        new(
            "a text search dictionary's options",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple, STOPWORDS = english);",
            "ALTER TEXT SEARCH DICTIONARY terms (STOPWORDS);",
            "",
            "text search dictionary public.terms: options are none, were stopwords = 'english'"),
        new(
            "a text search dictionary's template",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = simple);",
            "DROP TEXT SEARCH DICTIONARY terms;",
            "CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = snowball, LANGUAGE = english);",
            "text search dictionary public.terms: options are language = 'english', were none",
            "text search dictionary public.terms: template is snowball, was simple"),
        new(
            "a text search template is left over",
            "",
            "CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);",
            "",
            "text search template public.plain is left over"),
        new(
            "a text search parser's headline function",
            "CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);",
            "DROP TEXT SEARCH PARSER splitter;",
            "CREATE TEXT SEARCH PARSER splitter (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);",
            "text search parser public.splitter: headline function is none, was prsd_headline(internal,internal,tsquery)"),
        new(
            "a language is left over",
            "",
            "CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;",
            "",
            "language mine is left over"),
        new(
            "a language's trust and handlers",
            "CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;",
            "DROP LANGUAGE mine;",
            "CREATE LANGUAGE mine HANDLER plpgsql_call_handler;",
            "language mine: inline handler is none, was plpgsql_inline_handler(internal)",
            "language mine: trusted is false, was true",
            "language mine: validator is none, was plpgsql_validator(oid)"),
        new(
            "a transform's function",
            "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));",
            "DROP TRANSFORM FOR integer LANGUAGE sql;",
            "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));",
            "transform for integer language sql: function to SQL is none, was int4recv(internal)"),
        new(
            "an access method is left over",
            "",
            "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;",
            "",
            "access method heap2 is left over"),
    ];
}
