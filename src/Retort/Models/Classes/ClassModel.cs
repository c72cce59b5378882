using System.Reflection;
using Retort.Operations;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Makes a schema of the classes of an assembly that have tables.</summary>
internal sealed class ClassModel
{
    private readonly ModelContext _model;
    private readonly List<Operation> _operations = [];

    private ClassModel(ModelContext model) => _model = model;

    /// <summary>Reads them.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="types">All its types, as far as they could be loaded.</param>
    /// <param name="failure">Why some could not.</param>
    public static SchemaModel Read(Assembly assembly, IReadOnlyList<Type> types, Exception? failure)
    {
        var faults = new FaultList();
        if (failure is not null)
        {
            faults.Add(Rules.ModelThrew, assembly, $"Not all classes of {assembly.GetName().Name} can be loaded: {failure.Message.ReplaceLineEndings(" ")} Mend that, since a class with a table may be among them.");
        }

        var model = new ModelContext(NamingConventions.Find(assembly, types, faults), faults);
        return new ClassModel(model).Read(assembly.GetName().Name ?? "", types);
    }

    private SchemaModel Read(string name, IReadOnlyList<Type> types)
    {
        var reader = new TableReader(_model);
        foreach (var type in types.Where(IsModel).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (reader.Read(type) is { } table)
            {
                _model.Tables.Add(type, table);
            }
        }

        foreach (var type in types.Where(EnumTypes.IsType))
        {
            _ = _model.Enums.Read(type);
        }

        var tables = _model.Tables.Values.ToList();
        var finder = new ForeignKeyFinder(_model);
        tables.ForEach(table => KeyReader.Read(_model, table));
        tables.ForEach(finder.Find);
        tables.ForEach(finder.Check);
        tables.ForEach(table => KeyReader.AddIdentities(_model, table));
        tables.ForEach(table => new IndexReader(_model, table).Read());
        tables.ForEach(table => new ForeignKeyMaker(_model, table).Make());
        new ModelNames(_model.Faults).Check(_model);
        Operate(tables);
        var isSound = _model.Faults.All.Count == 0;
        return new(name, isSound ? _operations.Aggregate(DatabaseSchema.Empty, (schema, operation) => schema.Apply(operation)) : DatabaseSchema.Empty)
        {
            Parts = ModelParts.Tables | ModelParts.Checks | ModelParts.Comments | ModelParts.Enums,
            Renames = [.. tables.SelectMany(Renames)],
            Sources = new(tables.SelectMany(Sources).Concat(_model.Enums.All.Select(one => KeyValuePair.Create(new DatabaseObject(ObjectKind.Type, one.Type.Name), FaultList.Place(one.Enum, null))))),
            Faults = [.. _model.Faults.All],
        };
    }

    /// <summary>Whether a class is part of a model, or is meant to be.</summary>
    public static bool IsModel(Type type) => type is { IsClass: true, IsAbstract: false } && !ClassTable.IsLeftOut(type) && BaseTypes.Of(type).Prepend(type).Any(ClassTable.Has);

    // Foreign keys when all tables are there; all is written once, so that what cannot be SQL is found with its class.
    private void Operate(List<ClassTable> tables)
    {
        foreach (var (schema, type) in tables.Select(table => (table.Name.Schema!, table.Type)).Concat(_model.Enums.All.Select(one => (one.Type.Name.Schema!, one.Enum)))
            .Where(pair => pair.Item1 != "public").DistinctBy(pair => pair.Item1).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            Do(new CreateSchema(schema), type, null);
        }

        foreach (var (source, type) in _model.Enums.All)
        {
            Do(new CreateType(type), source, null);
        }

        foreach (var table in tables)
        {
            Do(
                new CreateTable(table.Name, [.. table.Columns.Select(column => column.Column), .. table.Constraints.Select(one => one.Constraint).Where(constraint => constraint is not ForeignKey)])
                {
                    Comment = table.Attributes.Ef("Comment")?.Get<string>("Comment"),
                },
                table.Type,
                null);
            table.Indexes.ForEach(one => Do(new CreateIndex(table.Name, one.Index), table.Type, one.Member));
        }

        foreach (var table in tables)
        {
            table.Constraints.Where(one => one.Constraint is ForeignKey).ToList().ForEach(one => Do(new AddConstraint(table.Name, one.Constraint), table.Type, one.Member));
        }
    }

    private void Do(Operation operation, Type type, string? member)
    {
        if (_model.Faults.Try(type, member, () => SqlWriter.Write(operation)) is not null)
        {
            _operations.Add(operation);
        }
    }

    private static IEnumerable<ModelRename> Renames(ClassTable table)
    {
        var what = new DatabaseObject(ObjectKind.Table, table.Name);
        return table.Attributes.All<RenamedFromAttribute>().Select(attribute => new ModelRename(what, attribute.Name))
            .Concat(table.Columns.SelectMany(column => column.Attributes.All<RenamedFromAttribute>().Select(attribute => new ModelRename(what with { Kind = ObjectKind.Column, Part = column.Name }, attribute.Name))));
    }

    private static IEnumerable<KeyValuePair<DatabaseObject, ModelSource>> Sources(ClassTable table)
    {
        KeyValuePair<DatabaseObject, ModelSource> From(DatabaseObject what, string? member) => KeyValuePair.Create(what, FaultList.Place(table.Type, member));

        return
        [
            From(new(ObjectKind.Table, table.Name), null),
            .. table.Columns.Select(column => From(new(ObjectKind.Column, table.Name) { Part = column.Name }, column.Member)),
            .. table.Constraints.Select(one => From(new(ObjectKind.Constraint, table.Name) { Part = one.Constraint.Name }, one.Member)),
            .. table.Indexes.Select(one => From(new(ObjectKind.Index, table.Name.Rename(one.Index.Name)), one.Member)),
        ];
    }
}
