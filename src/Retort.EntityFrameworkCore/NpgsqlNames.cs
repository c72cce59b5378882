namespace Retort.EntityFrameworkCore;

/// <summary>The names of Npgsql's annotations, which it keeps internal but never changes: they stand in everybody's migrations.</summary>
internal static class NpgsqlNames
{
    public const string Prefix = "Npgsql:";
    public const string Compression = Prefix + "Compression:";
    public const string Concurrently = Prefix + "CreatedConcurrently";
    public const string IdentityOptions = Prefix + "IdentitySequenceOptions";
    public const string Method = Prefix + "IndexMethod";
    public const string Operators = Prefix + "IndexOperators";
    public const string SortOrder = Prefix + "IndexSortOrder";
    public const string NullSortOrder = Prefix + "IndexNullSortOrder";
    public const string Include = Prefix + "IndexInclude";
    public const string NullsDistinct = Prefix + "NullsDistinct";
    public const string TsVectorConfig = Prefix + "TsVectorConfig";
    public const string TsVectorProperties = Prefix + "TsVectorProperties";
    public const string Unlogged = Prefix + "UnloggedTable";
    public const string Strategy = Prefix + "ValueGenerationStrategy";
    public const string Enum = Prefix + "Enum:";
    public const string Extension = Prefix + "PostgresExtension:";
    public const string Range = Prefix + "Range:";
    public const string DefaultColumnCollation = Prefix + "DefaultColumnCollation";
    public const string Collation = Prefix + "CollationDefinition:";
    public const string StorageParameter = Prefix + "StorageParameter:";

    /// <summary>Those that may stand in a model: what they say comes out as operations, or is about CREATE DATABASE, which no revision does.</summary>
    public static IReadOnlySet<string> InModel { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Compression, Concurrently, IdentityOptions, Method, Operators, SortOrder, NullSortOrder, Include, NullsDistinct, TsVectorConfig, TsVectorProperties, Unlogged, Strategy, DefaultColumnCollation,
        Prefix + "HiLoSequenceName", Prefix + "HiLoSequenceSchema", Prefix + "SequenceName", Prefix + "SequenceSchema", Prefix + "SequenceNameSuffix",
        Prefix + "DatabaseTemplate", Prefix + "Tablespace",
    };

    /// <summary>The same of those whose names go on.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = [Enum, Extension, Range, Collation, StorageParameter];
}
