using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Translates columns, by the rules by which Npgsql writes their SQL.</summary>
internal static class ColumnTranslator
{
    private static readonly HashSet<string> System = new(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"], StringComparer.Ordinal);

    /// <summary>Whether every table has the column anyway: <c>xmin</c> as a token for concurrency.</summary>
    public static bool IsSystem(string column) => System.Contains(column);

    /// <summary>A column of a new table.</summary>
    public static Column Translate(CreateTableOperation table, AddColumnOperation add, Translation translation)
    {
        var source = translation.Sources.Of(table.Schema, table.Name, add.Name);
        var annotations = new Annotations(add, source, translation.Faults);
        var strategy = annotations.Take<NpgsqlValueGenerationStrategy>(NpgsqlNames.Strategy);
        var identity = Identity(strategy, annotations.Take<string>(NpgsqlNames.IdentityOptions));
        var computed = Computed(table, add, annotations, translation, source);
        var type = translation.Type(add.ColumnType!, source);
        var serial = strategy == NpgsqlValueGenerationStrategy.SerialColumn ? Serial(type) : null;
        var column = new Column(translation.Name(null, add.Name, source).Name, serial ?? type)
        {
            Nullable = add.IsNullable && identity is null,
            Default = computed is null && identity is null && serial is null ? Default(add, translation) : null,
            Collation = (add.Collation ?? annotations.Take<string>(NpgsqlNames.DefaultColumnCollation)) is { } collation ? new(null, collation) : null,
            Identity = identity,
            Generated = computed,
            Compression = Compression(annotations.Take<string>(NpgsqlNames.Compression), translation, source),
            Comment = add.Comment,
        };
        annotations.Finish();
        return column;
    }

    private static Identity? Identity(NpgsqlValueGenerationStrategy strategy, string? options) => strategy switch
    {
        NpgsqlValueGenerationStrategy.IdentityAlwaysColumn => new(IdentityKind.Always, SequenceTranslator.Identity(options)),
        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn => new(IdentityKind.ByDefault, SequenceTranslator.Identity(options)),
        _ => null,
    };

    private static SqlType? Serial(SqlType type) => type is not { IsBuiltIn: true, Dimensions: 0 } ? null : type.Name switch
    {
        "smallint" => Ddl.SmallSerial,
        "integer" => Ddl.Serial,
        "bigint" => Ddl.BigSerial,
        _ => null,
    };

    // Npgsql looks at the text search first, and takes it for stored.
    private static Generated? Computed(CreateTableOperation table, AddColumnOperation add, Annotations annotations, Translation translation, ModelSource source)
    {
        var config = annotations.Take<string>(NpgsqlNames.TsVectorConfig);
        var properties = annotations.Take<string[]>(NpgsqlNames.TsVectorProperties);
        return config is not null ? new(SearchVector.Of(config, properties ?? [], table.Schema, table.Name, translation, source), IsVirtual: false)
            : add.ComputedColumnSql is { } sql ? new(new(sql), add.IsStored is not true)
            : null;
    }

    private static SqlExpression? Default(AddColumnOperation add, Translation translation)
    {
        if (add.DefaultValueSql is { } sql)
        {
            return new(sql);
        }

        // An empty text is no document: Npgsql takes an empty one.
        var value = add.DefaultValue is "" && add.ColumnType is "json" or "jsonb" ? "{}" : add.DefaultValue;
        return value switch
        {
            null => null,

            // Entity Framework's is of a form that the server never writes.
            byte[] bytes => new(Literal.Typed(bytes)),
            _ => new((translation.Types.FindMapping(value.GetType(), add.ColumnType!) ?? translation.Types.GetMappingForValue(value)).GenerateSqlLiteral(value)),
        };
    }

    private static ColumnCompression? Compression(string? method, Translation translation, ModelSource source)
    {
        switch (method)
        {
            case null:
                return null;
            case "pglz":
                return ColumnCompression.Pglz;
            case "lz4":
                return ColumnCompression.Lz4;
            default:
                translation.Faults.Add(
                    Rules.DbContextUntranslated, source, $"{source} is compressed with '{method}'; PostgreSQL has pglz and lz4. Give UseCompressionMethod one of these.");
                return null;
        }
    }
}
