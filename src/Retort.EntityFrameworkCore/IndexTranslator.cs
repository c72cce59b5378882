using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Retort.Operations;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Translates indexes, by the rules by which Npgsql writes their SQL.</summary>
internal static class IndexTranslator
{
    /// <summary>An index.</summary>
    public static CreateIndex Translate(CreateIndexOperation create, Translation translation)
    {
        var source = translation.Sources.Of(create.Schema, create.Table);
        var annotations = new Annotations(create, source, translation.Faults);

        // How it is built is no part of what it is.
        _ = annotations.Take<bool>(NpgsqlNames.Concurrently);
        var method = annotations.Take<string>(NpgsqlNames.Method) is { Length: > 0 } given ? StorageParameters.Folded(given) : null;
        var columns = Columns(create, annotations, sorts: method is null or "btree");
        var index = new TableIndex(
            translation.Name(null, create.Name, source).Name,
            annotations.Take<string>(NpgsqlNames.TsVectorConfig) is { } config ? [new IndexElement(SearchVector.Of(config, create.Columns, create.Schema, create.Table, translation, source))] : columns)
        {
            IsUnique = create.IsUnique,
            Method = method,
            Include = [.. annotations.Take<string[]>(NpgsqlNames.Include) ?? []],
            NullsNotDistinct = annotations.Take<bool?>(NpgsqlNames.NullsDistinct) is false,
            Where = create.Filter is { } filter ? new(filter) : null,
            Options = StorageParameters.Take(annotations),
        };
        annotations.Finish();
        return new(translation.Name(create.Schema, create.Table, source), index);
    }

    // Only a btree sorts; Npgsql leaves an order of any other kind of index away.
    private static ValueList<IndexElement> Columns(CreateIndexOperation create, Annotations annotations, bool sorts)
    {
        var collations = annotations.Take<IReadOnlyList<string?>>(RelationalAnnotationNames.Collation);
        var operators = annotations.Take<IReadOnlyList<string?>>(NpgsqlNames.Operators);
        var nulls = annotations.Take<IReadOnlyList<NullSortOrder>>(NpgsqlNames.NullSortOrder);
#pragma warning disable CS0618 // old models still have it
        var orders = annotations.Take<IReadOnlyList<SortOrder>>(NpgsqlNames.SortOrder);
#pragma warning restore CS0618
        return
        [
            .. create.Columns.Select((name, at) => new IndexElement(name)
            {
                Collation = At(collations, at) is { Length: > 0 } collation ? new(null, collation) : null,
                OperatorClass = At(operators, at) is { Length: > 0 } operatorClass ? Qualified(operatorClass) : null,
                Descending = sorts && (create.IsDescending is { } descending ? descending.Length == 0 || descending[at] : At(orders, at) == SortOrder.Descending),
                NullsFirst = !sorts ? null : At(nulls, at) switch
                {
                    NullSortOrder.NullsFirst => true,
                    NullSortOrder.NullsLast => false,
                    _ => null,
                },
            }),
        ];
    }

    private static T? At<T>(IReadOnlyList<T>? list, int at) => list is not null && at < list.Count ? list[at] : default;

    private static QualifiedName Qualified(string name) => name.Split('.', 2) is [var schema, var rest] ? new(schema, rest) : new(null, name);
}
