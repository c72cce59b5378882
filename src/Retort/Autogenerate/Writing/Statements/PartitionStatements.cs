using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Partitions of tables and of their indexes.</summary>
internal static class PartitionStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateTable { PartitionOf: { } parent } create => Create(create, parent),
        AttachPartition attach => new Call("op.AttachPartition").Add(attach.Table.Name).Add(attach.Partition.Name).Add(PartitionText.Of(attach.Bound))
            .Set("schema", attach.Table.Schema)
            .Set("partitionSchema", Value.SchemaBeside(attach.Partition, attach.Table)),
        DetachPartition detach => new Call("op.DetachPartition").Add(detach.Table.Name).Add(detach.Partition.Name)
            .Set("schema", detach.Table.Schema)
            .Set("partitionSchema", Value.SchemaBeside(detach.Partition, detach.Table))
            .Flag("concurrently", detach.Concurrently)
            .Flag("finalize", detach.Finalize)
            .Existing(withExisting, detach.Existing, PartitionText.Of),
        AttachIndexPartition attach => new Call("op.AttachIndexPartition").Add(attach.Index.Name).Add(attach.Partition.Name)
            .Set("schema", attach.Index.Schema)
            .Set("partitionSchema", Value.SchemaBeside(attach.Partition, attach.Index)),
        _ => null,
    };

    private static Call Create(CreateTable create, QualifiedName parent) =>
        new Call("op.CreatePartition").Add(create.Table.Name).Add(parent.Name).Add(PartitionText.Of(create.Bound ?? throw Unwritable.Of("A partition without a bound")))
            .Next("elements", create.Elements.Count == 0 ? null : TableStatements.Elements(create.Elements))
            .Set("schema", create.Table.Schema)
            .Set("ofSchema", Value.SchemaBeside(parent, create.Table))
            .Flag("ifNotExists", create.IfNotExists)
            .Text("comment", create.Comment)
            .Set("partitionBy", create.PartitionBy is { } partitioning ? PartitionText.Of(partitioning) : null)
            .Flag("unlogged", create.Persistence == TablePersistence.Unlogged)
            .List("options", create.Options, ColumnText.Option)
            .Set("tablespace", create.Tablespace)
            .Set("accessMethod", create.AccessMethod);
}
