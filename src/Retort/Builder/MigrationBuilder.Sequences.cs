using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE SEQUENCE.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="type">smallint, integer or bigint; null is bigint.</param>
    /// <param name="start">The first value.</param>
    /// <param name="increment">The step; negative counts down.</param>
    /// <param name="minValue">The lowest value.</param>
    /// <param name="maxValue">The highest value.</param>
    /// <param name="cache">How many values a session takes at once.</param>
    /// <param name="cycle">Whether it begins again at the end.</param>
    /// <param name="ownedBy">The column that it goes with when that is dropped, made with <see cref="Ddl.ColumnOf"/>.</param>
    /// <param name="unlogged">Whether its changes stay out of the write-ahead log (PostgreSQL 15).</param>
    /// <param name="ifNotExists">Does nothing where one of that name exists.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateSequence(
        string name,
        string? schema = null,
        SqlType? type = null,
        long? start = null,
        long? increment = null,
        long? minValue = null,
        long? maxValue = null,
        long? cache = null,
        bool cycle = false,
        ColumnReference? ownedBy = null,
        bool unlogged = false,
        bool ifNotExists = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(increment != 0, Rules.ArgumentOutOfRange, $"The sequence '{name}' cannot have a step of 0.", file, line);
        Require(
            cache is null or > 0,
            Rules.ArgumentOutOfRange,
            $"The sequence '{name}' cannot cache {cache} values: give at least 1.",
            file,
            line);

        Record(
            new CreateSequence(
                new Sequence(Name(name, schema))
                {
                    Type = type,
                    Options = new SequenceOptions(start, increment, minValue, maxValue, cache, cycle),
                    OwnedBy = ownedBy,
                    Unlogged = unlogged,
                    Comment = comment,
                })
            {
                IfNotExists = ifNotExists,
            },
            file,
            line);
    }

    /// <summary>ALTER SEQUENCE. What is left out stays as it is.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="type">smallint, integer or bigint.</param>
    /// <param name="start">The first value, where a later restart begins.</param>
    /// <param name="increment">The step; negative counts down.</param>
    /// <param name="minValue">The lowest value.</param>
    /// <param name="maxValue">The highest value.</param>
    /// <param name="noMinValue">Takes the lowest value that the type and direction give.</param>
    /// <param name="noMaxValue">Takes the highest value that the type and direction give.</param>
    /// <param name="cache">How many values a session takes at once.</param>
    /// <param name="cycle">Whether it begins again at the end.</param>
    /// <param name="restart">Begins again at its start.</param>
    /// <param name="restartWith">Begins again at this value.</param>
    /// <param name="ownedBy">The column that it goes with when that is dropped, made with <see cref="Ddl.ColumnOf"/>.</param>
    /// <param name="ownedByNone">Sets it free of its column.</param>
    /// <param name="unlogged">Whether its changes stay out of the write-ahead log (PostgreSQL 15).</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="existing">What it was, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AlterSequence(
        string name,
        string? schema = null,
        SqlType? type = null,
        long? start = null,
        long? increment = null,
        long? minValue = null,
        long? maxValue = null,
        bool noMinValue = false,
        bool noMaxValue = false,
        long? cache = null,
        bool? cycle = null,
        bool restart = false,
        long? restartWith = null,
        ColumnReference? ownedBy = null,
        bool ownedByNone = false,
        bool? unlogged = null,
        bool ifExists = false,
        Sequence? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(increment != 0, Rules.ArgumentOutOfRange, $"The sequence '{name}' cannot have a step of 0.", file, line);
        Require(
            cache is null or > 0,
            Rules.ArgumentOutOfRange,
            $"The sequence '{name}' cannot cache {cache} values: give at least 1.",
            file,
            line);
        Require(
            minValue is null || !noMinValue,
            Rules.ArgumentsExclude,
            "minValue and noMinValue exclude each other: give one of them.",
            file,
            line);
        Require(
            maxValue is null || !noMaxValue,
            Rules.ArgumentsExclude,
            "maxValue and noMaxValue exclude each other: give one of them.",
            file,
            line);
        Require(
            restartWith is null || !restart,
            Rules.ArgumentsExclude,
            "restart and restartWith exclude each other: give one of them.",
            file,
            line);
        Require(
            ownedBy is null || !ownedByNone,
            Rules.ArgumentsExclude,
            "ownedBy and ownedByNone exclude each other: give one of them.",
            file,
            line);
        var alter = new AlterSequence(Name(name, schema))
        {
            Type = type,
            Start = start,
            Increment = increment,
            MinValue = minValue,
            MaxValue = maxValue,
            NoMinValue = noMinValue,
            NoMaxValue = noMaxValue,
            Cache = cache,
            Cycle = cycle,
            Restart = restart,
            RestartWith = restartWith,
            OwnedBy = ownedBy,
            OwnedByNone = ownedByNone,
            Unlogged = unlogged,
            IfExists = ifExists,
            Existing = existing,
        };
        Require(alter.ChangesAnything, Rules.ArgumentMissing, $"Nothing of the sequence '{name}' is to change: say what.", file, line);

        Record(alter, file, line);
    }

    /// <summary>DROP SEQUENCE.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropSequence(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropSequence(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER SEQUENCE … RENAME TO.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameSequence(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Sequence, Name(name, schema)), newName), file, line);

    /// <summary>ALTER SEQUENCE … SET SCHEMA.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetSequenceSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.Sequence, Name(name, schema)), newSchema), file, line);

    /// <summary>Sets where a sequence stands, with setval.</summary>
    /// <param name="name">The sequence.</param>
    /// <param name="value">The value.</param>
    /// <param name="isCalled">Whether the value counts as taken, so that the next one follows it.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetSequenceValue(
        string name,
        long value,
        bool isCalled = true,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetSequenceValue(Name(name, schema), value) { IsCalled = isCalled }, file, line);
}
