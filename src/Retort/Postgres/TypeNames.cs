using System.Collections.Frozen;

namespace Retort.Postgres;

/// <summary>The names of PostgreSQL's own types: which spellings mean which, and what each may have in parentheses.</summary>
internal static class TypeNames
{
    /// <summary>From every spelling, in lower case with single spaces, to the one that Retort writes.</summary>
    public static FrozenDictionary<string, string> Canonical { get; } = new Dictionary<string, string>(Aliases())
    {
        ["\"char\""] = "\"char\"",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that no column has, but arguments and results of routines.</summary>
    public static FrozenSet<string> OfRoutines { get; } = new[]
    {
        "void", "trigger", "event_trigger", "record", "internal", "cstring", "anyelement", "anyarray", "anynonarray", "anyenum", "anyrange", "anymultirange", "anycompatible", "anycompatiblearray",
        "anycompatiblenonarray", "anycompatiblerange", "anycompatiblemultirange", "language_handler", "fdw_handler", "index_am_handler", "table_am_handler", "tsm_handler",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The least and greatest value of a single modifier, or null for a type that takes none of that form.</summary>
    public static (int Least, int Greatest)? Range(string canonical) => canonical switch
    {
        "char" or "varchar" or "bpchar" => (1, TypeLimits.MaxLength),
        "bit" or "varbit" => (1, TypeLimits.MaxBits),
        "time" or "timetz" or "timestamp" or "timestamptz" or "interval" => (0, TypeLimits.MaxTimePrecision),
        "numeric" => (1, TypeLimits.MaxPrecision),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, string>> Aliases()
    {
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = line.Split('=', StringSplitOptions.TrimEntries);
            foreach (var name in names)
            {
                yield return new(name, names[0]);
            }
        }
    }

    // The canonical spelling first. Sources: the table "Data Types" of the manual (14 to 18) and pg_type.
    private const string Table = """
        smallint = int2
        integer = int4 = int
        bigint = int8
        smallserial = serial2
        serial = serial4
        bigserial = serial8
        numeric = decimal = dec
        real = float4
        double precision = float8
        money
        char = character
        varchar = character varying = char varying
        bpchar
        text
        name
        bytea
        date
        time = time without time zone
        timetz = time with time zone
        timestamp = timestamp without time zone
        timestamptz = timestamp with time zone
        interval
        boolean = bool
        uuid
        json
        jsonb
        jsonpath
        xml
        inet
        cidr
        macaddr
        macaddr8
        point
        line
        lseg
        box
        path
        polygon
        circle
        bit
        varbit = bit varying
        tsvector
        tsquery
        int4range
        int8range
        numrange
        tsrange
        tstzrange
        daterange
        int4multirange
        int8multirange
        nummultirange
        tsmultirange
        tstzmultirange
        datemultirange
        oid
        regclass
        regcollation
        regconfig
        regdictionary
        regnamespace
        regoper
        regoperator
        regproc
        regprocedure
        regrole
        regtype
        pg_lsn
        pg_snapshot
        txid_snapshot
        xid
        xid8
        cid
        tid
        aclitem
        int2vector
        oidvector
        refcursor
        void
        trigger
        event_trigger
        record
        """;
}
