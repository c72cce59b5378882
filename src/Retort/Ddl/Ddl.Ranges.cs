using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>int4range: a range of integer.</summary>
    public static SqlType Int4Range => BuiltIn("int4range");

    /// <summary>int8range: a range of bigint.</summary>
    public static SqlType Int8Range => BuiltIn("int8range");

    /// <summary>numrange: a range of numeric.</summary>
    public static SqlType NumRange => BuiltIn("numrange");

    /// <summary>tsrange: a range of timestamp.</summary>
    public static SqlType TsRange => BuiltIn("tsrange");

    /// <summary>tstzrange: a range of timestamptz.</summary>
    public static SqlType TsTzRange => BuiltIn("tstzrange");

    /// <summary>daterange: a range of date.</summary>
    public static SqlType DateRange => BuiltIn("daterange");

    /// <summary>int4multirange: ranges of integer.</summary>
    public static SqlType Int4MultiRange => BuiltIn("int4multirange");

    /// <summary>int8multirange: ranges of bigint.</summary>
    public static SqlType Int8MultiRange => BuiltIn("int8multirange");

    /// <summary>nummultirange: ranges of numeric.</summary>
    public static SqlType NumMultiRange => BuiltIn("nummultirange");

    /// <summary>tsmultirange: ranges of timestamp.</summary>
    public static SqlType TsMultiRange => BuiltIn("tsmultirange");

    /// <summary>tstzmultirange: ranges of timestamptz.</summary>
    public static SqlType TsTzMultiRange => BuiltIn("tstzmultirange");

    /// <summary>datemultirange: ranges of date.</summary>
    public static SqlType DateMultiRange => BuiltIn("datemultirange");
}
