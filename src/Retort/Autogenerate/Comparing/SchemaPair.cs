using Retort.Models;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>The two schemas that are compared.</summary>
/// <param name="From">What there is, under its new names.</param>
/// <param name="To">What is wanted, with what the model does not speak of as it is.</param>
/// <param name="Renames">What gave the first its new names.</param>
/// <param name="LeftAlone">What is not compared, and so the same in both.</param>
internal sealed record SchemaPair(DatabaseSchema From, DatabaseSchema To, IReadOnlyList<Operation> Renames, IReadOnlyList<QualifiedName> LeftAlone)
{
    /// <summary>Brings what there is and a model together.</summary>
    public static SchemaPair Of(SchemaModel model, DatabaseSchema present, NameFilter filter)
    {
        var (from, renames) = Rename(present, model);
        var (to, alone) = filter.Apply(from, ModelScope.Complete(model, from));
        List<Operation> parts = [.. PartNames.Between(from, to)];
        return new(parts.Aggregate(from, (schema, operation) => schema.Apply(operation)), to, [.. renames, .. parts], alone);
    }

    private static (DatabaseSchema Schema, IReadOnlyList<Operation> Renames) Rename(DatabaseSchema schema, SchemaModel model)
    {
        var renames = new List<Operation>();
        foreach (var rename in model.Renames.OrderBy(rename => rename.Object.Kind == ObjectKind.Table ? 0 : 1))
        {
            Operation? operation = rename.Object.Kind == ObjectKind.Table
                ? schema.Tables.ContainsKey(rename.Object.Name.Rename(rename.OldName)) && !schema.Tables.ContainsKey(rename.Object.Name) ? new RenameTable(rename.Object.Name.Rename(rename.OldName), rename.Object.Name.Name) : null
                : schema.Tables.TryGetValue(rename.Object.Name, out var table) && Has(table, rename.OldName) && !Has(table, rename.Object.Part!) ? new RenameColumn(table.Name, rename.OldName, rename.Object.Part!) : null;
            if (operation is not null)
            {
                renames.Add(operation);
                schema = schema.Apply(operation);
            }
        }

        return (schema, renames);
    }

    private static bool Has(Table table, string column) => table.Columns.Any(other => other.Name == column);
}
