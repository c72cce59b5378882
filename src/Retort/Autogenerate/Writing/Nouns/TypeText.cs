using System.Collections.Frozen;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Types as the members of <see cref="Ddl"/> that give them. A migration calls boolean <c>Boolean</c>, which is a member of its own.</summary>
internal static class TypeText
{
    /// <summary>Those that are properties, by their names in SQL.</summary>
    private static readonly FrozenDictionary<string, string> Properties = new Dictionary<string, string>
    {
        ["boolean"] = "Boolean",
        ["\"char\""] = nameof(Ddl.InternalChar),
        ["lseg"] = nameof(Ddl.LineSegment),
        ["path"] = nameof(Ddl.GeometricPath),
        ["void"] = nameof(Ddl.VoidResult),
        ["trigger"] = nameof(Ddl.TriggerResult),
        ["event_trigger"] = nameof(Ddl.EventTriggerResult),
        ["smallint"] = nameof(Ddl.SmallInt),
        ["integer"] = nameof(Ddl.Integer),
        ["bigint"] = nameof(Ddl.BigInt),
        ["smallserial"] = nameof(Ddl.SmallSerial),
        ["serial"] = nameof(Ddl.Serial),
        ["bigserial"] = nameof(Ddl.BigSerial),
        ["real"] = nameof(Ddl.Real),
        ["double precision"] = nameof(Ddl.DoublePrecision),
        ["money"] = nameof(Ddl.Money),
        ["text"] = nameof(Ddl.Text),
        ["name"] = nameof(Ddl.Name),
        ["bytea"] = nameof(Ddl.Bytea),
        ["bpchar"] = nameof(Ddl.BpChar),
        ["date"] = nameof(Ddl.Date),
        ["uuid"] = nameof(Ddl.Uuid),
        ["json"] = nameof(Ddl.Json),
        ["jsonb"] = nameof(Ddl.Jsonb),
        ["jsonpath"] = nameof(Ddl.JsonPath),
        ["xml"] = nameof(Ddl.Xml),
        ["inet"] = nameof(Ddl.Inet),
        ["cidr"] = nameof(Ddl.Cidr),
        ["macaddr"] = nameof(Ddl.MacAddr),
        ["macaddr8"] = nameof(Ddl.MacAddr8),
        ["point"] = nameof(Ddl.Point),
        ["line"] = nameof(Ddl.Line),
        ["box"] = nameof(Ddl.Box),
        ["polygon"] = nameof(Ddl.Polygon),
        ["circle"] = nameof(Ddl.Circle),
        ["tsvector"] = nameof(Ddl.TsVector),
        ["tsquery"] = nameof(Ddl.TsQuery),
        ["int4range"] = nameof(Ddl.Int4Range),
        ["int8range"] = nameof(Ddl.Int8Range),
        ["numrange"] = nameof(Ddl.NumRange),
        ["tsrange"] = nameof(Ddl.TsRange),
        ["tstzrange"] = nameof(Ddl.TsTzRange),
        ["daterange"] = nameof(Ddl.DateRange),
        ["int4multirange"] = nameof(Ddl.Int4MultiRange),
        ["int8multirange"] = nameof(Ddl.Int8MultiRange),
        ["nummultirange"] = nameof(Ddl.NumMultiRange),
        ["tsmultirange"] = nameof(Ddl.TsMultiRange),
        ["tstzmultirange"] = nameof(Ddl.TsTzMultiRange),
        ["datemultirange"] = nameof(Ddl.DateMultiRange),
        ["oid"] = nameof(Ddl.Oid),
        ["regclass"] = nameof(Ddl.RegClass),
        ["regcollation"] = nameof(Ddl.RegCollation),
        ["regconfig"] = nameof(Ddl.RegConfig),
        ["regdictionary"] = nameof(Ddl.RegDictionary),
        ["regnamespace"] = nameof(Ddl.RegNamespace),
        ["regoper"] = nameof(Ddl.RegOper),
        ["regoperator"] = nameof(Ddl.RegOperator),
        ["regproc"] = nameof(Ddl.RegProc),
        ["regprocedure"] = nameof(Ddl.RegProcedure),
        ["regrole"] = nameof(Ddl.RegRole),
        ["regtype"] = nameof(Ddl.RegType),
        ["pg_lsn"] = nameof(Ddl.PgLsn),
        ["pg_snapshot"] = nameof(Ddl.PgSnapshot),
        ["txid_snapshot"] = nameof(Ddl.TxidSnapshot),
        ["xid"] = nameof(Ddl.Xid),
        ["xid8"] = nameof(Ddl.Xid8),
        ["cid"] = nameof(Ddl.Cid),
        ["tid"] = nameof(Ddl.Tid),
        ["aclitem"] = nameof(Ddl.AclItem),
        ["int2vector"] = nameof(Ddl.Int2Vector),
        ["oidvector"] = nameof(Ddl.OidVector),
        ["refcursor"] = nameof(Ddl.RefCursor),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that are methods, which take the modifiers as their arguments.</summary>
    private static readonly FrozenDictionary<string, string> Methods = new Dictionary<string, string>
    {
        ["numeric"] = nameof(Ddl.Numeric),
        ["varchar"] = nameof(Ddl.Varchar),
        ["char"] = nameof(Ddl.Char),
        ["bit"] = nameof(Ddl.Bit),
        ["varbit"] = nameof(Ddl.VarBit),
        ["time"] = nameof(Ddl.Time),
        ["timetz"] = nameof(Ddl.TimeTz),
        ["timestamp"] = nameof(Ddl.Timestamp),
        ["timestamptz"] = nameof(Ddl.TimestampTz),
        ["interval"] = nameof(Ddl.Interval),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Code Of(SqlType type) => type.Dimensions switch
    {
        0 => OfScalar(type),
        1 => new Call(nameof(Ddl.Array)).Add(OfScalar(type with { Dimensions = 0 })),
        var dimensions => new Call(nameof(Ddl.Array)).Add(OfScalar(type with { Dimensions = 0 })).Add(Value.Of(dimensions)),
    };

    private static Code OfScalar(SqlType type) => type switch
    {
        { IsBuiltIn: true, Modifiers: null, Fields: null } when Properties.TryGetValue(type.Name, out var property) => new Word(property),
        { IsBuiltIn: true } when Methods.TryGetValue(type.Name, out var method) => OfMethod(method, type),
        { IsBuiltIn: false, Modifiers: null, Fields: null } => new Call(nameof(Ddl.NamedType)).Add(type.Name).Set("schema", type.Schema),
        _ when IsRead(TypeSql.Write(type), type) => new Call(nameof(Ddl.Type)).Add(TypeSql.Write(type)),
        _ => Whole(type),
    };

    private static Code OfMethod(string method, SqlType type)
    {
        // Of these two, no length means a length of 1.
        var modifiers = type is { Name: "char" or "bit", Modifiers: "1" } ? null : type.Modifiers;
        if (type is { Name: "char" or "bit", Modifiers: null })
        {
            return Whole(type);
        }

        var call = new Call(method);
        foreach (var modifier in modifiers?.Split(", ") ?? [])
        {
            call.Add(new Word(modifier));
        }

        return type.Fields is null ? call : call.Set("fields", Value.Of(Enum.GetValues<IntervalFields>().Single(fields => IntervalNames.Of(fields) == type.Fields)));
    }

    private static bool IsRead(string sql, SqlType type)
    {
        try
        {
            return TypeParser.Parse(sql) == type;
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }

    private static Made Whole(SqlType type) => new Made(new Call($"new {nameof(SqlType)}").Add(type.Name))
        .Set(nameof(SqlType.Schema), type.Schema)
        .Flag(nameof(SqlType.IsBuiltIn), type.IsBuiltIn)
        .Set(nameof(SqlType.Modifiers), type.Modifiers)
        .Set(nameof(SqlType.Fields), type.Fields);
}
