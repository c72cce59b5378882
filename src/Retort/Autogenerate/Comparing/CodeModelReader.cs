using System.Reflection;
using Retort.Models;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Finds the classes of an assembly that are a model in code.</summary>
internal sealed class CodeModelReader : IModelReader
{
    /// <inheritdoc/>
    public IEnumerable<ModelCandidate> Find(Assembly assembly) => Implementations.Of<ISchemaModel>(assembly).Select(type => new ModelCandidate(type.FullName!, () => Read(type)));

    private static SchemaModel Read(Type type)
    {
        try
        {
            return Implementations.HasConstructor(type)
                ? Of(type, Implementations.Make<ISchemaModel>(type).Schema)
                : Faulty(type, Rules.ModelThrew, "has no constructor without parameters. Give it one.");
        }
        catch (DiagnosticException exception)
        {
            return Faulty(type, exception.Diagnostics[0].Rule, $"makes an operation that is refused: {exception.Diagnostics[0].Message}");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            return Faulty(type, Rules.ModelThrew, $"{Implementations.Threw(exception)} It is read in a build, without an application and without a database: let it need neither.");
        }
    }

    // However it was put together, it is written one way from here on: as operations make it.
    private static SchemaModel Of(Type type, DatabaseSchema? schema)
    {
        if (schema is null)
        {
            return Faulty(type, Rules.ModelThrew, $"gives null for its {nameof(ISchemaModel.Schema)}. Give a schema, {nameof(DatabaseSchema)}.{nameof(DatabaseSchema.Empty)} for nothing.");
        }

        var made = SchemaDiff.Between(DatabaseSchema.Empty, schema, withCasts: true).Operations.Aggregate(DatabaseSchema.Empty, (all, operation) => all.Apply(operation));
        var left = SchemaDiff.Between(made, schema, withCasts: true).Operations;
        return left.Count == 0
            ? new(type.FullName!, made)
            : Faulty(type, Rules.CannotBecome, $"asks for what no operation makes: {string.Join("; ", left.Select(OperationWords.Of))} would still be missing. Leave that out of the model, and make it with op.Execute.");
    }

    private static SchemaModel Faulty(Type type, Rule rule, string what) => new(type.FullName!, DatabaseSchema.Empty)
    {
        Faults = [new ModelFault(rule.Code, new ModelSource(type.FullName!), $"{type.FullName} {what}")],
    };
}
