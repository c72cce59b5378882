using Retort.Schema;

namespace Retort.Postgres;

/// <summary>The operator classes that an index takes when it is not told any (<c>pg_opclass.opcdefault</c>), which the server leaves out when it writes one.</summary>
internal static class DefaultOperatorClasses
{
    private static readonly HashSet<string> Gist = ["box_ops", "circle_ops", "multirange_ops", "point_ops", "poly_ops", "range_ops", "tsquery_ops", "tsvector_ops"];
    private static readonly HashSet<string> Spgist = ["box_ops", "inet_ops", "poly_ops", "quad_point_ops", "range_ops", "text_ops"];
    private static readonly HashSet<string> Gin = ["array_ops", "jsonb_ops", "tsvector_ops"];

    /// <summary>Whether a class is what an index would take anyway.</summary>
    /// <param name="operatorClass">The class.</param>
    /// <param name="method">The index method.</param>
    /// <param name="type">The type of the column; null for one that is not known, of which any default class will do.</param>
    public static bool Has(QualifiedName operatorClass, string method, SqlType? type)
    {
        if (operatorClass.Schema is not null and not "pg_catalog" || !operatorClass.Name.EndsWith("_ops", StringComparison.Ordinal))
        {
            return false;
        }

        var name = operatorClass.Name;
        var known = type is { IsBuiltIn: true } or { Dimensions: > 0 } ? Prefix(type) : null;
        return method switch
        {
            "btree" or "hash" => known is null ? name is "range_ops" or "multirange_ops" or "enum_ops" or "record_ops" : name == $"{known}_ops",
            "gist" => Gist.Contains(name) && (known is null || name == $"{known}_ops"),
            "gin" => Gin.Contains(name) && (known is null || name == $"{known}_ops"),
            "spgist" => Spgist.Contains(name) && (known is null || name == (known == "point" ? "quad_point_ops" : $"{known}_ops")),
            "brin" => known is not null && name == (known is "box" or "inet" or "range" ? $"{known}_inclusion_ops" : $"{known}_minmax_ops"),
            _ => false,
        };
    }

    // How the names of the classes for a type begin.
    private static string Prefix(SqlType type) => type switch
    {
        { Dimensions: > 0 } => "array",
        { Name: "smallint" } => "int2",
        { Name: "integer" } => "int4",
        { Name: "bigint" } => "int8",
        { Name: "real" } => "float4",
        { Name: "double precision" } => "float8",
        { Name: "boolean" } => "bool",
        { Name: "varchar" } => "text",
        { Name: "char" or "bpchar" } => "bpchar",
        { Name: "\"char\"" } => "char",
        { Name: "cidr" } => "inet",
        { Name: "polygon" } => "poly",
        _ when type.Name.EndsWith("multirange", StringComparison.Ordinal) => "multirange",
        _ when type.Name.EndsWith("range", StringComparison.Ordinal) => "range",
        _ => type.Name,
    };
}
