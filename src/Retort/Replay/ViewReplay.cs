using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on views and materialized views. A query stays the text that a migration gave.</summary>
internal static class ViewReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateView create => Create(schema, create.View),
        CreateMaterializedView create => Create(schema, create.View),
        DropView drop => schema.Views.ContainsKey(ReplayNames.Of(drop.View)) ? Drop(schema, ReplayNames.Of(drop.View), drop.Cascade) : schema,
        DropMaterializedView drop => schema.MaterializedViews.ContainsKey(ReplayNames.Of(drop.View)) ? Drop(schema, ReplayNames.Of(drop.View), drop.Cascade) : schema,
        SetViewOptions change => SetOptions(schema, change),
        SetViewColumnDefault change => schema.Views.ContainsKey(ReplayNames.Of(change.View)) ? schema.Change(Column(change.View, change.Column), attributes => attributes with { Default = change.Default }) : schema,
        RenameViewColumn rename => RenameColumn(schema, ReplayNames.Of(rename.View), rename.Column, rename.NewName),
        RefreshMaterializedView refresh => schema.MaterializedViews.TryGetValue(ReplayNames.Of(refresh.View), out var view)
            ? schema with { MaterializedViews = schema.MaterializedViews.With(view.Name, view with { NoData = refresh.NoData }) }
            : schema,
        _ => null,
    };

    private static DatabaseObject Column(QualifiedName view, string column) => new(ObjectKind.Column, ReplayNames.Of(view)) { Part = column };

    private static DatabaseSchema Drop(DatabaseSchema schema, QualifiedName name, bool cascade) => cascade ? Dependants.ForgetRelation(schema, name) : schema.ForgetRelation(name);

    private static DatabaseSchema Create(DatabaseSchema schema, View view)
    {
        var name = ReplayNames.Of(view.Name);
        var what = new DatabaseObject(ObjectKind.View, name);
        var isNew = !schema.Views.ContainsKey(name);
        schema = schema with { Views = schema.Views.With(name, view with { Name = name, Query = Clause.Query(view.Query), Comment = null }) };
        schema = isNew ? schema.Born(what) : schema;
        return view.Comment is null ? schema : schema.Comment(what, view.Comment);
    }

    private static DatabaseSchema Create(DatabaseSchema schema, MaterializedView view)
    {
        var name = ReplayNames.Of(view.Name);
        var what = new DatabaseObject(ObjectKind.MaterializedView, name);
        if (!RelationNames.IsTaken(schema, name))
        {
            var made = view with
            {
                Name = name,
                Query = Clause.Query(view.Query),
                AccessMethod = ReplayOptions.AccessMethod(view.AccessMethod),
                Options = ReplayOptions.List(view.Options.Where(option => !option.Name.StartsWith("toast.", StringComparison.Ordinal))),
                Tablespace = ReplayOptions.Tablespace(view.Tablespace),
                Comment = null,
            };
            schema = (schema with { MaterializedViews = schema.MaterializedViews.With(name, made) }).Born(what);
        }

        return view.Comment is null ? schema : schema.Comment(what, view.Comment);
    }

    private static DatabaseSchema SetOptions(DatabaseSchema schema, SetViewOptions change) =>
        !schema.Views.TryGetValue(ReplayNames.Of(change.View), out var view) ? schema : schema with
        {
            Views = schema.Views.With(view.Name, view with
            {
                SecurityBarrier = change.SecurityBarrier ?? view.SecurityBarrier,
                SecurityInvoker = change.SecurityInvoker ?? view.SecurityInvoker,
                Check = change.Check ?? view.Check,
            }),
        };

    private static DatabaseSchema RenameColumn(DatabaseSchema schema, QualifiedName view, string column, string newName)
    {
        schema = schema with
        {
            Views = schema.Views.Replace(other => other.Name == view, other => other with { Columns = Names(other.Columns) }, other => other.Name),
            MaterializedViews = schema.MaterializedViews.Replace(other => other.Name == view, other => other with { Columns = Names(other.Columns) }, other => other.Name),
            Indexes = schema.Indexes.Replace(index => index.Relation == view && ColumnReferences.IsOn(index.Index, column), index => index with { Index = ColumnReferences.InIndex(index.Index, column, newName) }, index => new(index.Relation.Schema, index.Index.Name)),
        };
        return schema.Rename(what => what == Column(view, column), _ => Column(view, newName));

        ValueList<string> Names(ValueList<string> names) => [.. names.Select(name => name == column ? newName : name)];
    }
}
