using System.Text;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Operations in words.</summary>
internal static class OperationWords
{
    /// <summary>The operation in a few words: <c>add column phone to users</c>.</summary>
    public static string Of(Operation operation) => operation switch
    {
        AddColumn add => $"add column {add.Column.Name} to {add.Table}",
        DropColumn drop => $"drop column {drop.Column} of {drop.Table}",
        AlterColumn change => $"alter column {change.Column} of {change.Table}",
        AddConstraint add => $"add constraint {add.Constraint.Name} to {add.Table}",
        DropConstraint drop => $"drop constraint {drop.Name} of {drop.Table}",
        CreateIndex create => $"create index {create.Index.Name} on {create.Table}",
        RenameTable rename => $"rename table {rename.Table} to {rename.NewName}",
        RenameColumn rename => $"rename column {rename.Column} of {rename.Table} to {rename.NewName}",
        ExecuteSql => "run SQL",
        _ => $"{Words(operation.GetType().Name)}{(ObjectOf(operation) is { } what ? $" {ReplayNames.Reference(what.Name)}{(what.Part is null ? "" : $".{what.Part}")}" : "")}",
    };

    /// <summary>The object that an operation is about, as the model knows it; null where that is none of its own.</summary>
    public static DatabaseObject? ObjectOf(Operation operation) => operation switch
    {
        CreateTable create => Table(create.Table),
        DropTable drop => Table(drop.Table),
        AddColumn add => Column(add.Table, add.Column.Name),
        DropColumn drop => Column(drop.Table, drop.Column),
        AlterColumn change => Column(change.Table, change.Column),
        RenameColumn rename => Column(rename.Table, rename.NewName),
        RenameTable rename => Table(rename.Table.Rename(rename.NewName)),
        AddConstraint add => new(ObjectKind.Constraint, Full(add.Table)) { Part = add.Constraint.Name },
        DropConstraint drop => new(ObjectKind.Constraint, Full(drop.Table)) { Part = drop.Name },
        CreateIndex create => new(ObjectKind.Index, Full(create.Table).Rename(create.Index.Name)),
        DropIndex drop => new(ObjectKind.Index, Full(drop.Index)),
        CreateType create => new(ObjectKind.Type, Full(create.Type.Name)),
        DropType drop => new(ObjectKind.Type, Full(drop.Type)),
        AddEnumValue add => new(ObjectKind.Type, Full(add.Type)),
        ReplaceEnumValues replace => new(ObjectKind.Type, Full(replace.Type)),
        CreateSequence create => new(ObjectKind.Sequence, Full(create.Sequence.Name)),
        DropSequence drop => new(ObjectKind.Sequence, Full(drop.Sequence)),
        CreateView create => new(ObjectKind.View, Full(create.View.Name)),
        DropView drop => new(ObjectKind.View, Full(drop.View)),
        SetComment comment => comment.Target with { Name = Full(comment.Target.Name) },
        _ => null,
    };

    private static DatabaseObject Table(QualifiedName name) => new(ObjectKind.Table, Full(name));

    private static DatabaseObject Column(QualifiedName table, string column) => new(ObjectKind.Column, Full(table)) { Part = column };

    private static QualifiedName Full(QualifiedName name) => ReplayNames.Of(name);

    // CreateTable becomes "create table".
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(char.IsAsciiLetterUpper(c) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
