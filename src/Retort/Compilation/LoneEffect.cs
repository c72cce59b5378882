using Retort.Postgres;

namespace Retort.Compilation;

/// <summary>What a statement that cannot run in a transaction leaves in the catalog.</summary>
/// <param name="Verify">An SQL expression that is true once it is there.</param>
/// <param name="Tolerant">The statement says IF EXISTS or IF NOT EXISTS.</param>
/// <param name="Repair">What takes a half-done effect away, and when.</param>
internal sealed record LoneEffect(string Verify, bool Tolerant, (string Condition, string Statement)? Repair = null)
{
    /// <summary>What brings a half-done effect to its end, and when.</summary>
    public (string Condition, string Statement)? Finish { get; init; }

    /// <summary>Reads it from the statement; null where it is none of those that are known.</summary>
    public static LoneEffect? Of(string sql)
    {
        var words = new SqlWords(sql);
        if (words.Take("CREATE"))
        {
            _ = words.Take("UNIQUE");
            return words.Take("INDEX") ? words.Take("CONCURRENTLY") ? CreateIndex(words) : null : Shared(words, exists: true);
        }

        if (words.Take("DROP"))
        {
            return words.Take("INDEX") ? words.Take("CONCURRENTLY") ? DropIndex(words) : null : Shared(words, exists: false);
        }

        return !words.Take("ALTER") ? null : words.Take("TYPE") ? AddValue(words) : words.Take("TABLE") ? Detach(words) : null;
    }

    private static LoneEffect? CreateIndex(SqlWords words)
    {
        var tolerant = words.Take("IF", "NOT", "EXISTS");
        if (words.Name() is not [{ } name] || !words.Take("ON"))
        {
            return null;
        }

        _ = words.Take("ONLY");
        if (words.Name() is not { } table)
        {
            return null;
        }

        // An index is always in the schema of its table.
        var index = Quote([.. table[..^1], name]);
        var of = $"SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = {Literal.Text(name)} AND i.indrelid = {Regclass(Quote(table))}";
        return new LoneEffect($"EXISTS ({of} AND i.indisvalid)", tolerant, (
            $"EXISTS ({of} AND NOT i.indisvalid AND c.oid = {Regclass(index)} AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid))",
            $"DROP INDEX CONCURRENTLY {index}"));
    }

    private static LoneEffect? DropIndex(SqlWords words)
    {
        var tolerant = words.Take("IF", "EXISTS");
        return words.Name() is { } name ? new LoneEffect($"{Regclass(Quote(name))} IS NULL", tolerant) : null;
    }

    private static LoneEffect? AddValue(SqlWords words)
    {
        if (words.Name() is not { } type || !words.Take("ADD", "VALUE"))
        {
            return null;
        }

        var tolerant = words.Take("IF", "NOT", "EXISTS");
        return words.Text() is { } label
            ? new LoneEffect($"EXISTS (SELECT FROM pg_enum WHERE enumtypid = to_regtype({Literal.Text(Quote(type))}) AND enumlabel = {label})", tolerant)
            : null;
    }

    private static LoneEffect? Detach(SqlWords words)
    {
        _ = words.Take("IF", "EXISTS");
        _ = words.Take("ONLY");
        if (words.Name() is not { } parent || !words.Take("DETACH", "PARTITION") || words.Name() is not { } child || !words.Take("CONCURRENTLY"))
        {
            return null;
        }

        var attached = $"EXISTS (SELECT FROM pg_inherits WHERE inhrelid = {Regclass(Quote(child))} AND inhparent = {Regclass(Quote(parent))}";
        return new LoneEffect($"NOT {attached})", Tolerant: false)
        {
            Finish = ($"{attached} AND inhdetachpending)", $"ALTER TABLE {Quote(parent)} DETACH PARTITION {Quote(child)} FINALIZE"),
        };
    }

    private static LoneEffect? Shared(SqlWords words, bool exists)
    {
        var (catalog, column) = words.Take("DATABASE") ? ("pg_database", "datname")
            : words.Take("TABLESPACE") ? ("pg_tablespace", "spcname")
            : words.Take("SUBSCRIPTION") ? ("pg_subscription", "subname")
            : ("", "");
        var tolerant = words.Take("IF", "EXISTS");
        return catalog.Length > 0 && words.Name() is [{ } name]
            ? new LoneEffect($"{(exists ? "" : "NOT ")}EXISTS (SELECT FROM {catalog} WHERE {column} = {Literal.Text(name)})", tolerant)
            : null;
    }

    private static string Quote(IEnumerable<string> name) => string.Join('.', name.Select(Identifier.Quote));

    private static string Regclass(string name) => $"to_regclass({Literal.Text(name)})";
}
