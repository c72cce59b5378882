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
        SetComment set => $"comment on {Named(set.Target)}",
        SetOwner set => $"change the owner of {Named(set.Target)}",
        Grant grant => $"grant {Words(grant.Privileges)} on {Named(grant.On)}",
        Revoke revoke => $"revoke {Words(revoke.Privileges)} on {Named(revoke.On)}",
        _ => $"{Words(operation.GetType().Name)}{Subjects(operation)}",
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

    // The first that an operation is said with is what it is about, and what that belongs to comes beside it.
    private static string Subjects(Operation operation)
    {
        var values = operation.GetType().GetConstructors()[0].GetParameters().Select(parameter => operation.GetType().GetProperty(parameter.Name!)!.GetValue(operation)).ToList();
        var whole = values.OfType<QualifiedName>().FirstOrDefault();
        return values[0] switch
        {
            QualifiedName name => $" {Shown(name)}{(values.Skip(1).FirstOrDefault() is string part ? $".{part}" : "")}",
            string name => $" {name}{(whole is null ? "" : $" of {Shown(whole)}")}",
            Policy policy => $" {policy.Name} of {Shown(policy.Table)}",
            Trigger trigger => $" {trigger.Name} of {Shown(trigger.Table)}",
            RewriteRule rule => $" {rule.Name} of {Shown(rule.Table)}",
            { } noun when noun.GetType().GetProperty("Name")?.GetValue(noun) is { } name => $" {(name is QualifiedName full ? Shown(full) : name)}",
            _ when whole is not null => $" {Shown(whole)}",
            _ => "",
        };
    }

    private static string Named(DatabaseObject what) =>
        $"{Words(what.Kind.ToString())} {(what.Part is null ? Shown(what.Name) : $"{what.Part} of {Shown(what.Name)}")}";

    // One in public needs no schema.
    private static string Shown(QualifiedName name) => ReplayNames.Reference(name)!.ToString();

    private static DatabaseObject Table(QualifiedName name) => new(ObjectKind.Table, Full(name));

    private static DatabaseObject Column(QualifiedName table, string column) => new(ObjectKind.Column, Full(table)) { Part = column };

    private static QualifiedName Full(QualifiedName name) => ReplayNames.Of(name);

    private static string Words(Privileges privileges) => string.Join(", ", privileges.ToString().Split(", ").Select(Words));

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
