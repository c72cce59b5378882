using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>boolean. Inside a <see cref="Migration"/> it is also <see cref="Migration.Boolean"/>.</summary>
    public static SqlType Bool => BuiltIn("boolean");

    /// <summary>uuid: 128 bits.</summary>
    public static SqlType Uuid => BuiltIn("uuid");

    /// <summary>json as text. <see cref="Jsonb"/> is what most columns want.</summary>
    public static SqlType Json => BuiltIn("json");

    /// <summary>jsonb: json, parsed and indexable.</summary>
    public static SqlType Jsonb => BuiltIn("jsonb");

    /// <summary>jsonpath: a query of json.</summary>
    public static SqlType JsonPath => BuiltIn("jsonpath");

    /// <summary>xml.</summary>
    public static SqlType Xml => BuiltIn("xml");

    /// <summary>inet: an address, with a network if wanted.</summary>
    public static SqlType Inet => BuiltIn("inet");

    /// <summary>cidr: a network.</summary>
    public static SqlType Cidr => BuiltIn("cidr");

    /// <summary>macaddr: six bytes.</summary>
    public static SqlType MacAddr => BuiltIn("macaddr");

    /// <summary>macaddr8: eight bytes.</summary>
    public static SqlType MacAddr8 => BuiltIn("macaddr8");

    /// <summary>point.</summary>
    public static SqlType Point => BuiltIn("point");

    /// <summary>line without end.</summary>
    public static SqlType Line => BuiltIn("line");

    /// <summary>lseg: a line segment.</summary>
    public static SqlType LineSegment => BuiltIn("lseg");

    /// <summary>box.</summary>
    public static SqlType Box => BuiltIn("box");

    /// <summary>path, open or closed. Not Path, which would hide System.IO's.</summary>
    public static SqlType GeometricPath => BuiltIn("path");

    /// <summary>polygon.</summary>
    public static SqlType Polygon => BuiltIn("polygon");

    /// <summary>circle.</summary>
    public static SqlType Circle => BuiltIn("circle");

    /// <summary>tsvector: a document made ready for search.</summary>
    public static SqlType TsVector => BuiltIn("tsvector");

    /// <summary>tsquery: a text search query.</summary>
    public static SqlType TsQuery => BuiltIn("tsquery");
}
