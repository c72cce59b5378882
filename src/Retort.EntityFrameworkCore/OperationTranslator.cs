using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Turns what Entity Framework would do to an empty database into operations of Retort.</summary>
internal static class OperationTranslator
{
    /// <summary>Translates, in an order in which what is needed comes first.</summary>
    public static IReadOnlyList<Operation> Translate(IReadOnlyList<MigrationOperation> operations, Translation translation)
    {
        var all = operations.SelectMany(operation => Translate(operation, translation)).ToList();
        return
        [
            .. all.OfType<CreateSchema>().DistinctBy(create => create.Schema),
            .. all.OfType<CreateExtension>(),
            .. all.OfType<CreateType>().OrderBy(create => create.Type is RangeType ? 1 : 0),
            .. all.OfType<CreateSequence>(),
            .. all.OfType<CreateTable>(),
            .. all.OfType<CreateIndex>(),
            .. all.OfType<AddConstraint>(),
        ];
    }

    private static IEnumerable<Operation> Translate(MigrationOperation operation, Translation translation)
    {
        switch (operation)
        {
            case EnsureSchemaOperation ensure:
                return DatabaseTranslator.Schema(ensure.Name);
            case AlterDatabaseOperation alter:
                return DatabaseTranslator.Translate(alter, translation);
            case CreateSequenceOperation create:
                return [SequenceTranslator.Translate(create, translation)];
            case CreateTableOperation create:
                return TableTranslator.Translate(create, translation);
            case AddForeignKeyOperation add:
                return [TableTranslator.ForeignKey(add, translation)];
            case CreateIndexOperation create:
                return [IndexTranslator.Translate(create, translation)];
            case InsertDataOperation:
                // Rows are no schema.
                return [];
            default:
                translation.Faults.Add(
                    Rules.DbContextUntranslated,
                    translation.Sources.Context,
                    $"{translation.Sources.Context} is made with {operation.GetType().Name}, which Retort does not translate, so a revision would lack what it does. Take it out of the model, and do it in a revision.");
                return [];
        }
    }
}
