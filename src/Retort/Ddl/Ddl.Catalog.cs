using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>oid: an object's number.</summary>
    public static SqlType Oid => BuiltIn("oid");

    /// <summary>regclass: a relation.</summary>
    public static SqlType RegClass => BuiltIn("regclass");

    /// <summary>regcollation: a collation.</summary>
    public static SqlType RegCollation => BuiltIn("regcollation");

    /// <summary>regconfig: a text search configuration.</summary>
    public static SqlType RegConfig => BuiltIn("regconfig");

    /// <summary>regdictionary: a text search dictionary.</summary>
    public static SqlType RegDictionary => BuiltIn("regdictionary");

    /// <summary>regnamespace: a schema.</summary>
    public static SqlType RegNamespace => BuiltIn("regnamespace");

    /// <summary>regoper: an operator, by its name.</summary>
    public static SqlType RegOper => BuiltIn("regoper");

    /// <summary>regoperator: an operator, with its argument types.</summary>
    public static SqlType RegOperator => BuiltIn("regoperator");

    /// <summary>regproc: a function, by its name.</summary>
    public static SqlType RegProc => BuiltIn("regproc");

    /// <summary>regprocedure: a function, with its argument types.</summary>
    public static SqlType RegProcedure => BuiltIn("regprocedure");

    /// <summary>regrole: a role.</summary>
    public static SqlType RegRole => BuiltIn("regrole");

    /// <summary>regtype: a type.</summary>
    public static SqlType RegType => BuiltIn("regtype");

    /// <summary>pg_lsn: a place in the write-ahead log.</summary>
    public static SqlType PgLsn => BuiltIn("pg_lsn");

    /// <summary>pg_snapshot: which transactions are visible.</summary>
    public static SqlType PgSnapshot => BuiltIn("pg_snapshot");

    /// <summary>txid_snapshot: which transactions are visible, the older type; <see cref="PgSnapshot"/> replaces it.</summary>
    public static SqlType TxidSnapshot => BuiltIn("txid_snapshot");

    /// <summary>xid: a transaction's number, 32 bits.</summary>
    public static SqlType Xid => BuiltIn("xid");

    /// <summary>xid8: a transaction's number, 64 bits.</summary>
    public static SqlType Xid8 => BuiltIn("xid8");

    /// <summary>cid: a command's number in its transaction.</summary>
    public static SqlType Cid => BuiltIn("cid");

    /// <summary>tid: a row's place in its table.</summary>
    public static SqlType Tid => BuiltIn("tid");

    /// <summary>aclitem: a grant in the catalog.</summary>
    public static SqlType AclItem => BuiltIn("aclitem");

    /// <summary>int2vector: smallints in the catalog.</summary>
    public static SqlType Int2Vector => BuiltIn("int2vector");

    /// <summary>oidvector: oids in the catalog.</summary>
    public static SqlType OidVector => BuiltIn("oidvector");

    /// <summary>refcursor: a cursor by its name.</summary>
    public static SqlType RefCursor => BuiltIn("refcursor");
}
