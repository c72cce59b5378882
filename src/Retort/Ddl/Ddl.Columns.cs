using System.Runtime.CompilerServices;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>A column. It takes NULL unless told otherwise.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="nullable">Whether it takes NULL. A primary key never does.</param>
    /// <param name="defaultValue">The default as a value, written as a literal: <c>"pending"</c>, <c>true</c>, <c>0</c>.</param>
    /// <param name="defaultSql">The default as SQL: <c>now()</c>.</param>
    /// <param name="primaryKey">Makes it the primary key.</param>
    /// <param name="unique">Puts a unique constraint on it; with <paramref name="index"/>, a unique index instead.</param>
    /// <param name="check">A condition on it.</param>
    /// <param name="references">What it refers to, made with <see cref="References"/>.</param>
    /// <param name="index">Makes an index <c>ix_table_column</c> too.</param>
    /// <param name="identity">Lets its values come from a sequence, made with <see cref="Identity"/>.</param>
    /// <param name="generated">Lets it be computed, made with <see cref="Stored"/> or <see cref="Virtual"/>.</param>
    /// <param name="collation">The collation, if not the type's own: <c>"C"</c>, <c>Qualified("german", "app")</c>.</param>
    /// <param name="comment">A comment on the column.</param>
    /// <param name="storage">How long values are kept.</param>
    /// <param name="compression">How long values are compressed.</param>
    /// <param name="statistics">The statistics target, 0 to 10000.</param>
    /// <param name="options">Options such as <c>n_distinct</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2001: arguments contradict each other; RET2006: an expression is empty.</exception>
    public static Column Column(
        string name,
        SqlType type,
        bool nullable = true,
        object? defaultValue = null,
        string? defaultSql = null,
        bool primaryKey = false,
        bool unique = false,
        string? check = null,
        ForeignKey? references = null,
        bool index = false,
        Identity? identity = null,
        Generated? generated = null,
        QualifiedName? collation = null,
        string? comment = null,
        ColumnStorage? storage = null,
        ColumnCompression? compression = null,
        int? statistics = null,
        IReadOnlyList<StorageOption>? options = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        var value = Given.Default(defaultValue, defaultSql, place);
        string[] sources = [.. Sources(type, value, identity, generated)];
        if (sources.Length > 1)
        {
            throw Rules.BadArguments.Error($"Column '{name}' has {string.Join(" and ", sources)}: its values can come from one of them only.", place);
        }

        List<Constraint> constraints = [];
        AddIf(constraints, primaryKey, () => new PrimaryKey(null, [name]));
        AddIf(constraints, unique && !index, () => new Unique(null, [name]));
        AddIf(constraints, check is not null, () => new Check(null, Given.Sql(check, "check", place)));
        AddIf(constraints, references is not null, () => references! with { Columns = [name] });
        return new(name, type)
        {
            Nullable = nullable && !primaryKey,
            Default = value,
            Collation = collation,
            Identity = identity,
            Generated = generated,
            Storage = storage,
            Compression = compression,
            Statistics = statistics,
            Options = [.. options ?? []],
            Constraints = [.. constraints],
            HasIndex = index,
            IsIndexUnique = index && unique,
            Comment = comment,
        };
    }

    /// <summary>Lets a column's values come from a sequence of its own.</summary>
    /// <param name="always">Whether an INSERT may not give a value of its own, unless it says OVERRIDING SYSTEM VALUE.</param>
    /// <param name="start">The first value.</param>
    /// <param name="increment">The step; negative counts down.</param>
    /// <param name="minValue">The lowest value.</param>
    /// <param name="maxValue">The highest value.</param>
    /// <param name="cache">How many values a session takes at once.</param>
    /// <param name="cycle">Whether it begins again at the end.</param>
    public static Identity Identity(
        bool always = false,
        long? start = null,
        long? increment = null,
        long? minValue = null,
        long? maxValue = null,
        long? cache = null,
        bool cycle = false) =>
        new(always ? IdentityKind.Always : IdentityKind.ByDefault, new(start, increment, minValue, maxValue, cache, cycle));

    /// <summary>Lets a column be computed from others when a row is written.</summary>
    public static Generated Stored(string sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Given.Sql(sql, "the expression of a generated column", new SourceLocation(file, line)), IsVirtual: false);

    /// <summary>Lets a column be computed from others when a row is read (PostgreSQL 18 and later).</summary>
    public static Generated Virtual(string sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Given.Sql(sql, "the expression of a generated column", new SourceLocation(file, line)), IsVirtual: true);

    private static IEnumerable<string> Sources(SqlType type, SqlExpression? value, Identity? identity, Generated? generated)
    {
        (bool IsGiven, string Name)[] all =
        [
            (type.IsSerial, $"the type {type.Name}"), (value is not null, "a default"), (identity is not null, "an identity"),
            (generated is not null, "a generation expression"),
        ];
        return all.Where(source => source.IsGiven).Select(source => source.Name);
    }

    private static void AddIf(List<Constraint> constraints, bool isWanted, Func<Constraint> make)
    {
        if (isWanted)
        {
            constraints.Add(make());
        }
    }
}
