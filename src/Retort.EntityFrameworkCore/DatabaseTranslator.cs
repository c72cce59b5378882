using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Translates what belongs to no table: schemas, extensions, enum and range types.</summary>
internal static class DatabaseTranslator
{
    /// <summary>A schema, which a database does not begin with.</summary>
    public static IEnumerable<Operation> Schema(string? name) => name is null or ModelSources.DefaultSchema ? [] : [new CreateSchema(name)];

    /// <summary>What a model says of the whole database. The collation of the database itself is for CREATE DATABASE, which no revision does.</summary>
    public static IEnumerable<Operation> Translate(AlterDatabaseOperation alter, Translation translation)
    {
        var source = translation.Sources.Context;
        var home = translation.Model.Model[Microsoft.EntityFrameworkCore.Metadata.RelationalAnnotationNames.DefaultSchema] as string;
        var annotations = new Annotations(alter, source, translation.Faults);
        _ = (annotations.TakeAll(NpgsqlNames.Enum), annotations.TakeAll(NpgsqlNames.Extension), annotations.TakeAll(NpgsqlNames.Range));
        foreach (var (name, _) in annotations.TakeAll(NpgsqlNames.Collation).Where(collation => !IsOfServer(collation.Name, collation.Value as string)))
        {
            translation.Faults.Add(
                Rules.DbContextUntranslated,
                source,
                $"{source} defines the collation '{name}' with HasCollation, and Retort has no operation that makes one. Make it in a revision, op.Execute(\"CREATE COLLATION …\"), and take HasCollation away; columns may go on using it.");
        }

        annotations.Finish();
        return
        [
            .. PostgresExtension.GetPostgresExtensions(alter).SelectMany(extension => Extension(extension, home)),
            .. PostgresEnum.GetPostgresEnums(alter).SelectMany(type => Enum(type, home, translation)),
            .. PostgresRange.GetPostgresRanges(alter).SelectMany(type => Range(type, home, translation)),
        ];
    }

    // One that every server has, and that HasCollation defines no otherwise: a column's COLLATE finds PostgreSQL's own anyway.
    private static bool IsOfServer(string name, string? definition) =>
        (name is "C" or "POSIX" or "ucs_basic" or "unicode" or "default" || name.EndsWith("-x-icu", StringComparison.Ordinal)) && definition?.Contains("False", StringComparison.OrdinalIgnoreCase) != true;

    // Npgsql lets there be the default schema, and yet puts the extension on the search path.
    private static IEnumerable<Operation> Extension(PostgresExtension extension, string? home) =>
        [.. Schema(extension.Schema ?? home), new CreateExtension(extension.Name) { Schema = extension.Schema, Version = extension.Version, Cascade = true, IfNotExists = true }];

    private static IEnumerable<Operation> Enum(PostgresEnum type, string? home, Translation translation) =>
        [.. Schema(type.Schema ?? home), new CreateType(new EnumType(translation.Name(type.Schema ?? home, type.Name, translation.Sources.Context), [.. type.Labels]))];

    private static IEnumerable<Operation> Range(PostgresRange type, string? home, Translation translation)
    {
        var source = translation.Sources.Context;
        var range = new RangeType(translation.Name(type.Schema ?? home, type.Name, source), translation.Type(type.Subtype, source))
        {
            OperatorClass = translation.Reference(type.SubtypeOpClass, source),
            Collation = translation.Reference(type.Collation, source),
            Canonical = translation.Reference(type.CanonicalFunction, source),
            Difference = translation.Reference(type.SubtypeDiff, source),
        };
        return [.. Schema(range.Name.Schema), new CreateType(range)];
    }
}
