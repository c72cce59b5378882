using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Constraints of tables that are there.</summary>
internal static class ConstraintStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        AddConstraint add => Add(add),
        AddConstraintUsingIndex add => ConstraintText.Deferrable(
            new Call("op.AddConstraintUsingIndex").Add(add.Name).Add(add.Table.Name).Add(add.Index).Set("schema", add.Table.Schema).Flag("primaryKey", add.IsPrimaryKey),
            add.Deferrability),
        DropConstraint drop => new Call("op.DropConstraint").Add(drop.Name).Add(drop.Table.Name)
            .Set("schema", drop.Table.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade)
            .Existing(withExisting, drop.Existing, existing => ConstraintText.Of(existing with { Name = null })),
        RenameConstraint rename => new Call("op.RenameConstraint").Add(rename.Name).Add(rename.Table.Name).Add(rename.NewName).Set("schema", rename.Table.Schema),
        ValidateConstraint validate => new Call("op.ValidateConstraint").Add(validate.Name).Add(validate.Table.Name).Set("schema", validate.Table.Schema),
        AlterConstraint alter => new Call("op.AlterConstraint").Add(alter.Name).Add(alter.Table.Name).Add(Value.Of(alter.Deferrability))
            .Set("schema", alter.Table.Schema)
            .Choice("existing", withExisting ? alter.Existing : null),
        _ => null,
    };

    private static Call Add(AddConstraint add) => add.Constraint switch
    {
        PrimaryKey key => ConstraintText.PrimaryKey(Begin("op.CreatePrimaryKey", add, Value.List(key.Columns)), key),
        Unique unique => ConstraintText.Unique(Begin("op.CreateUniqueConstraint", add, Value.List(unique.Columns)), unique),
        Check check => Check(Begin("op.CreateCheckConstraint", add, Value.Text(check.Condition.Sql)), check),
        ForeignKey key => ForeignKey(add, key),
        Exclude exclude => ConstraintText.Exclude(Begin("op.CreateExcludeConstraint", add, Value.List(exclude.Elements, ConstraintText.With)), exclude),
        _ => throw Unwritable.Of(add.Constraint.GetType().Name),
    };

    private static Call Begin(string method, AddConstraint add, Code what) =>
        new Call(method).Add(Value.OfNullable(add.Constraint.Name)).Add(add.Table.Name).Add(what).Set("schema", add.Table.Schema);

    private static Call Check(Call call, Check check) =>
        call.Flag("noInherit", check.NoInherit).Flag("notValid", check.NotValid).Flag("notEnforced", check.NotEnforced);

    private static Call ForeignKey(AddConstraint add, ForeignKey key)
    {
        var call = new Call("op.CreateForeignKey").Add(Value.OfNullable(key.Name)).Add(add.Table.Name).Add(key.References.Name).Add(Value.List(key.Columns))
            .Next("referencedColumns", key.ReferencedColumns.Count == 0 ? null : Value.List(key.ReferencedColumns))
            .Set("schema", add.Table.Schema)
            .Set("referencedSchema", Value.SchemaBeside(key.References, add.Table));
        return ConstraintText.Flags(ConstraintText.Rules(call, key).Flag("notValid", key.NotValid), key);
    }
}
