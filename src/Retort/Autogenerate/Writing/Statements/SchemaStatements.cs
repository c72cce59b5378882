using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Schemas, extensions and extended statistics.</summary>
internal static class SchemaStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateSchema create => new Call("op.CreateSchema").Add(create.Schema)
            .Set("authorization", create.Authorization)
            .Flag("ifNotExists", create.IfNotExists)
            .Text("comment", create.Comment),
        DropSchema drop => new Call("op.DropSchema").Add(drop.Schema).Flag("ifExists", drop.IfExists).Flag("cascade", drop.Cascade),
        CreateExtension create => new Call("op.CreateExtension").Add(create.Extension)
            .Set("schema", create.Schema)
            .Set("version", create.Version)
            .Flag("cascade", create.Cascade)
            .Flag("ifNotExists", create.IfNotExists),
        DropExtension drop => new Call("op.DropExtension").Add(drop.Extension).Flag("ifExists", drop.IfExists).Flag("cascade", drop.Cascade),
        UpdateExtension update => new Call("op.UpdateExtension").Add(update.Extension)
            .Next("version", update.Version)
            .Existing(withExisting, update.ExistingVersion, Value.Of, "existingVersion"),
        CreateStatistics { Statistics: var statistics } create => new Call("op.CreateStatistics").Add(statistics.Name.Name).Add(statistics.Table.Name)
            .Add(Value.List(statistics.Columns))
            .List("expressions", statistics.Expressions, Value.Sql)
            .Choice("kinds", statistics.Kinds)
            .Set("schema", statistics.Name.Schema)
            .Set("tableSchema", Value.SchemaBeside(statistics.Table, statistics.Name))
            .Flag("ifNotExists", create.IfNotExists)
            .Text("comment", statistics.Comment),
        DropStatistics drop => new Call("op.DropStatistics").Add(drop.Statistics.Name)
            .Set("schema", drop.Statistics.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetStatisticsTarget set => new Call("op.SetStatisticsTarget").Add(set.Statistics.Name).Add(set.Target is { } target ? Value.Of(target) : Word.Null)
            .Set("schema", set.Statistics.Schema)
            .Set("existing", withExisting ? set.Existing : null),
        _ => null,
    };
}
