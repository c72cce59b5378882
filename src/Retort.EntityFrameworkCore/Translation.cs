using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>What translating operations of Entity Framework needs beside them.</summary>
/// <param name="Model">The relational model that they make.</param>
/// <param name="Types">Entity Framework's knowledge of types, which writes literals.</param>
/// <param name="Sources">Where tables and columns come from.</param>
internal sealed record Translation(IRelationalModel Model, IRelationalTypeMappingSource Types, ModelSources Sources)
{
    /// <summary>What could not be translated.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>A name, which PostgreSQL must be able to keep.</summary>
    public QualifiedName Name(string? schema, string name, ModelSource source)
    {
        Faults.Try(source, () =>
        {
            Identifier.Check(schema ?? ModelSources.DefaultSchema);
            Identifier.Check(name);
        });
        return new(schema ?? ModelSources.DefaultSchema, name);
    }

    /// <summary>A type as Entity Framework spells it.</summary>
    public SqlType Type(string storeType, ModelSource source)
    {
        try
        {
            return TypeParser.Parse(storeType);
        }
        catch (DiagnosticException exception)
        {
            Faults.Add(Rules.DbContextType, source, $"{source} has a type that cannot be read: {exception.Diagnostics[0].Message}");
            return Ddl.Text;
        }
    }

    /// <summary>A name in SQL: folded where it is not quoted, with a schema before a dot.</summary>
    public QualifiedName? Reference(string? sql, ModelSource source) => sql is null ? null : Type(sql, source) is var name ? new(name.Schema, name.Name) : null;
}
