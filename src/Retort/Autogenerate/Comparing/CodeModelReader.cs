using System.Reflection;
using Retort.Compilation;
using Retort.Models;
using Retort.Revisions;

namespace Retort.Autogenerate.Comparing;

/// <summary>Finds the classes of an assembly that are a model in code.</summary>
internal sealed class CodeModelReader : IModelReader
{
    /// <inheritdoc/>
    public IEnumerable<ModelCandidate> Find(Assembly assembly) => UserCode.Load(assembly, assembly.GetTypes)
        .Where(type => typeof(ISchemaModel).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => new ModelCandidate(type.FullName!, () => Read(type)));

    private static SchemaModel Read(Type type)
    {
        try
        {
            return type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is null
                ? Faulty(type, "has no constructor without parameters. Give it one, or name another model with MigrationsModelClass.")
                : Of(type, ((ISchemaModel)Activator.CreateInstance(type, nonPublic: true)!).Schema);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return Faulty(type, $"threw {cause.GetType().Name}: {UserCode.OneLine(cause.Message)}");
        }
    }

    // However it was put together, it is written one way from here on.
    private static SchemaModel Of(Type type, Schema.DatabaseSchema? schema) => schema is null
        ? Faulty(type, "gives null for its schema.")
        : new(type.FullName!, SchemaDiff.Between(Retort.Schema.DatabaseSchema.Empty, schema, withCasts: true).Operations.Aggregate(Retort.Schema.DatabaseSchema.Empty, (all, operation) => all.Apply(operation)));

    private static SchemaModel Faulty(Type type, string what) => new(type.FullName!, Retort.Schema.DatabaseSchema.Empty)
    {
        Faults = [new ModelFault(Rules.ModelThrew.Code, new ModelSource(type.FullName!), $"{type.FullName} {what}")],
    };
}
