using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Sequences; what hangs on those of identity columns is read too.</summary>
internal sealed class SequencesQuery : SchemaQuery
{
    /// <summary>The options of the sequence with a number, as columns.</summary>
    public const string Options = "s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle";

    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.relname::text, {Owner("c.relowner")}, d.deptype IS NOT NULL AND d.deptype = 'i', pg_catalog.format_type(s.seqtypid, NULL), {Options}, c.relpersistence = 'u',
            x.nspname::text, r.relname::text, a.attname::text
        FROM pg_catalog.pg_sequence AS s JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.refclassid = d.classid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_class AS r ON r.oid = d.refobjid LEFT JOIN pg_catalog.pg_namespace AS x ON x.oid = r.relnamespace
            LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE {IsOwn("pg_class")} AND c.relpersistence <> 't'
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner, isIdentity, type) = (next.Number(), next.Name(), next.TextOrNull(), next.Flag(), next.Type());
        draft.Add("pg_class", number, new(ObjectKind.Sequence, name), isIdentity ? null : owner);
        if (!isIdentity)
        {
            var sequence = new Sequence(name)
            {
                Type = type.Name == "bigint" ? null : type,
                Options = OptionsOf(next, type),
                Unlogged = next.Flag(),
                OwnedBy = next.TextOrNull() is { } schema ? new(new(schema, next.Text()), next.Text()) : null,
            };
            draft.Schema = draft.Schema with { Sequences = draft.Schema.Sequences.With(name, sequence) };
        }
    }

    /// <summary>Reads <see cref="Options"/>.</summary>
    public static SequenceOptions OptionsOf(RowReading next, SqlType type) =>
        SequenceDefaults.Without(new(next.Number(), next.Number(), next.Number(), next.Number(), next.Number(), next.Flag()), type);
}
