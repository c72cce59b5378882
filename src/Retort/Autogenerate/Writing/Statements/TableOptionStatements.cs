using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>How tables are kept, and what they inherit.</summary>
internal static class TableOptionStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        AlterTableOptions { Reset.Count: 0 } alter => new Call("op.SetTableOptions").Add(alter.Table.Name).Add(Options(alter.Set))
            .Set("schema", alter.Table.Schema)
            .Existing(withExisting, alter.Existing, Options),
        AlterTableOptions { Set.Count: 0 } alter => new Call("op.ResetTableOptions").Add(alter.Table.Name).Add(Value.List(alter.Reset))
            .Set("schema", alter.Table.Schema)
            .Existing(withExisting, alter.Existing, Options),
        SetTableLogged set => new Call(set.Logged ? "op.SetTableLogged" : "op.SetTableUnlogged").Add(set.Table.Name).Set("schema", set.Table.Schema),
        SetTableTablespace set => new Call("op.SetTableTablespace").Add(set.Table.Name).Add(set.Tablespace)
            .Set("schema", set.Table.Schema)
            .Existing(withExisting, set.Existing, Value.Of),
        SetTableAccessMethod set => new Call("op.SetTableAccessMethod").Add(set.Table.Name).Add(set.AccessMethod)
            .Set("schema", set.Table.Schema)
            .Existing(withExisting, set.Existing, Value.Of),
        SetReplicaIdentity set => new Call("op.SetReplicaIdentity").Add(set.Table.Name).Add(Identity(set.Identity))
            .Set("schema", set.Table.Schema)
            .Existing(withExisting, set.Existing, Identity),
        SetClusterIndex set => new Call("op.SetClusterIndex").Add(set.Table.Name).Add(Value.OfNullable(set.Index)).Set("schema", set.Table.Schema),
        SetInheritance set => new Call(set.Inherits ? "op.Inherit" : "op.NoInherit").Add(set.Table.Name).Add(set.Parent.Name)
            .Set("schema", set.Table.Schema)
            .Set("parentSchema", Value.SchemaBeside(set.Parent, set.Table)),
        _ => null,
    };

    public static Code Options(ValueList<StorageOption> options) => Value.List(options, ColumnText.Option);

    private static Code Identity(ReplicaIdentity identity) => identity switch
    {
        { Index: { } index } => new Call($"{nameof(ReplicaIdentity)}.{nameof(ReplicaIdentity.UsingIndex)}").Add(index),
        _ when identity == ReplicaIdentity.Full => new Word($"{nameof(ReplicaIdentity)}.{nameof(ReplicaIdentity.Full)}"),
        _ when identity == ReplicaIdentity.Nothing => new Word($"{nameof(ReplicaIdentity)}.{nameof(ReplicaIdentity.Nothing)}"),
        _ => new Word($"{nameof(ReplicaIdentity)}.{nameof(ReplicaIdentity.Default)}"),
    };
}
