using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>The operations that make one schema into another, in an order in which a server can run them.</summary>
internal static class SchemaDiff
{
    /// <summary>Compares two schemas.</summary>
    /// <param name="from">What there is.</param>
    /// <param name="to">What is wanted.</param>
    /// <param name="withCasts">Whether casts in expressions count: they do where users wrote both sides, not where a server wrote one.</param>
    /// <returns>The operations; none when the schemas mean the same. They name what they replace, so that each can be undone.</returns>
    public static IReadOnlyList<Operation> Between(DatabaseSchema from, DatabaseSchema to, bool withCasts)
    {
        var normal = new SchemaNormal(withCasts);
        var tables = new TableDiff(from, to, normal);
        var keys = new KeyDiff(from, to, normal);
        var indexes = new IndexDiff(from, to, normal);
        var sequences = new SequenceDiff(from, to);
        return
        [
            .. to.Schemas.Except(from.Schemas).Select(name => new CreateSchema(name) { Comment = to.Of(new(ObjectKind.Schema, name)).Comment }),
            .. to.Types.Values.Where(type => !from.Types.ContainsKey(type.Name)).Select(type => new CreateType(type with { Comment = to.Of(new(ObjectKind.Type, type.Name)).Comment })),
            .. sequences.Creations(),
            .. keys.Drops(),
            .. indexes.Drops(),
            .. tables.Removals(),
            .. tables.Drops(),
            .. to.Types.Values.OfType<EnumType>().SelectMany(type => from.Types.GetValueOrDefault(type.Name) is EnumType before ? EnumDiff.Of(from, to, before, type) : []),
            .. tables.Creations(),
            .. tables.Additions(),
            .. tables.Alterations(),
            .. sequences.Owners(),
            .. keys.Keys(),
            .. indexes.Creations(),
            .. indexes.Changes(),
            .. keys.ForeignKeys(),
            .. keys.Changes(),
            .. tables.Settings(),
            .. sequences.Drops(),
            .. from.Types.Values.Where(type => !to.Types.ContainsKey(type.Name)).Select(type => new DropType(type.Name) { Existing = type }),
            .. from.Schemas.Except(to.Schemas).Select(name => new DropSchema(name)),
        ];
    }
}
