using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Retort.Models;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>
/// Reads the schema that a context is mapped to: Entity Framework says what it would do to an empty database, and that is done in memory. So tables are
/// what <c>EnsureCreated</c> makes, columns in its order.
/// </summary>
internal static class ContextReader
{
    // Views, functions, triggers and the like are no part of what a context is mapped to.
    private const ModelParts Parts =
        ModelParts.Tables | ModelParts.Checks | ModelParts.Comments | ModelParts.Enums | ModelParts.Sequences | ModelParts.Extensions | ModelParts.Ranges;

    /// <summary>Reads it. What is wrong with it is among the faults.</summary>
    /// <param name="type">The class of the context.</param>
    /// <param name="factories">The assemblies in which its factory may be.</param>
    public static SchemaModel Read(Type type, IReadOnlyList<Assembly> factories)
    {
        var name = type.FullName!;
        try
        {
            using var context = ContextMaker.Make(type, factories);
            try
            {
                return Read(name, context);
            }
            catch (Exception exception) when (exception is not DiagnosticException)
            {
                throw ContextFault.OfModel(context, exception);
            }
        }
        catch (DiagnosticException exception)
        {
            return new(name, DatabaseSchema.Empty)
            {
                Parts = Parts,
                Faults = [.. exception.Diagnostics.Select(fault => new ModelFault(fault.Code, new(name), fault.Message))],
            };
        }
    }

    private static SchemaModel Read(string name, DbContext context)
    {
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var sources = new ModelSources(new(name), model);
        var translation = new Translation(model, context.GetService<IRelationalTypeMappingSource>(), sources);
        AnnotationCheck.Check(model.Model, translation.Faults, sources.Context);
        var operations = OperationTranslator.Translate(context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model), translation);
        var schema = operations.Aggregate(DatabaseSchema.Empty, (all, operation) => all.Apply(operation));
        return new(name, schema)
        {
            Parts = Parts,
            LeftAlone = [.. LeftAlone(context, model).Distinct()],
            Sources = sources.Of(schema),
            Renames = [.. PreviousNames.Of(model).Where(rename => ModelSources.Has(schema, rename.Object))],
            Faults = [.. translation.Faults.All],
        };
    }

    // What is only read from, what is made elsewhere, and what Entity Framework keeps its own migrations in.
    private static IEnumerable<QualifiedName> LeftAlone(DbContext context, IRelationalModel model)
    {
        foreach (var table in model.Tables.Where(table => table.IsExcludedFromMigrations))
        {
            yield return new(table.Schema ?? ModelSources.DefaultSchema, table.Name);
        }

        foreach (var view in model.Views)
        {
            yield return new(view.Schema ?? ModelSources.DefaultSchema, view.Name);
        }

        var options = RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>());
        yield return new(options.MigrationsHistoryTableSchema ?? ModelSources.DefaultSchema, options.MigrationsHistoryTableName ?? HistoryRepository.DefaultTableName);
    }
}
