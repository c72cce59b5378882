using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>LIKE in CREATE TABLE.</summary>
internal static class LikeReplay
{
    /// <summary>Copies what it says of another table.</summary>
    public static DatabaseSchema Append(DatabaseSchema schema, QualifiedName table, LikeTable like)
    {
        if (!schema.Tables.TryGetValue(ReplayNames.Of(like.Table), out var other))
        {
            return schema;
        }

        foreach (var column in schema.AllColumns(other))
        {
            var copy = new Column(column.Name, column.Type)
            {
                Nullable = column.Nullable,
                Collation = column.Collation,
                Default = Has(LikeOption.Defaults) ? column.Default : null,
                Generated = Has(LikeOption.Generated) ? column.Generated : null,
                Identity = Has(LikeOption.Identity) ? column.Identity : null,
                Storage = Has(LikeOption.Storage) ? column.Storage : null,
                Compression = Has(LikeOption.Compression) ? column.Compression : null,
                Comment = Has(LikeOption.Comments) ? schema.Of(new(ObjectKind.Column, other.Name) { Part = column.Name }).Comment : null,
            };
            schema = ColumnReplay.Afterwards(ColumnReplay.Append(schema, table, copy), table, copy);
        }

        if (Has(LikeOption.Constraints))
        {
            foreach (var check in other.Constraints.Values.OfType<Check>())
            {
                schema = NewConstraint.Add(schema, table, check);
                schema = Comment(schema, new(ObjectKind.Constraint, other.Name) { Part = check.Name }, new(ObjectKind.Constraint, table) { Part = check.Name });
            }
        }

        schema = Has(LikeOption.Indexes) ? CopyIndexes(schema, other, table, Has(LikeOption.Comments)) : schema;
        return Has(LikeOption.Statistics) ? CopyStatistics(schema, other.Name, table) : schema;

        bool Has(LikeOption option) => like.Including.Contains(option) || like.Including.Contains(LikeOption.All);

        DatabaseSchema Comment(DatabaseSchema all, DatabaseObject from, DatabaseObject to) => Has(LikeOption.Comments) ? all.Comment(to, all.Of(from).Comment) : all;
    }

    /// <summary>Makes an index like another on a table, with a name that PostgreSQL chooses.</summary>
    public static DatabaseSchema CopyIndex(DatabaseSchema schema, TableIndex index, QualifiedName table, string? comment = null)
    {
        var middle = ChosenNames.Middle(NewIndex.ColumnNames(index.Elements).Concat(index.Include));
        var name = ChosenNames.Choose(table.Name, middle, "idx", taken => RelationNames.IsTaken(schema, table.Rename(taken)));
        return IndexReplay.Add(schema, table, index with { Name = name }).Comment(new(ObjectKind.Index, table.Rename(name)), comment);
    }

    // They get names as if they had none.
    private static DatabaseSchema CopyIndexes(DatabaseSchema schema, Table other, QualifiedName table, bool withComments)
    {
        foreach (var constraint in other.Constraints.Values.Where(constraint => constraint is PrimaryKey or Unique or Exclude))
        {
            var before = schema.Tables[table].Constraints;
            schema = NewConstraint.Add(schema, table, constraint with { Name = null });
            var added = schema.Tables[table].Constraints.Keys.Single(name => !before.ContainsKey(name));
            schema = withComments ? schema.Comment(new(ObjectKind.Index, table.Rename(added)), CommentOn(schema, other.Name.Rename(constraint.Name!))) : schema;
        }

        return schema.Indexes.Values.Where(index => index.Relation == other.Name)
            .Aggregate(schema, (all, index) => CopyIndex(all, index.Index, table, withComments ? CommentOn(all, other.Name.Rename(index.Index.Name)) : null));
    }

    private static string? CommentOn(DatabaseSchema schema, QualifiedName index) => schema.Of(new(ObjectKind.Index, index)).Comment;

    private static DatabaseSchema CopyStatistics(DatabaseSchema schema, QualifiedName other, QualifiedName table)
    {
        foreach (var statistics in schema.Statistics.Values.Where(statistics => statistics.Table == other))
        {
            var middle = ChosenNames.Middle(statistics.Columns.Concat(statistics.Expressions.Select(_ => "expr")));
            var name = table.Rename(ChosenNames.Choose(table.Name, middle, "stat", taken => schema.Statistics.ContainsKey(table.Rename(taken))));
            schema = schema with { Statistics = schema.Statistics.With(name, statistics with { Name = name, Table = table }) };
        }

        return schema;
    }
}
