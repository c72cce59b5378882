using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE TYPE … AS ENUM.</summary>
    /// <param name="name">The type.</param>
    /// <param name="values">Its values, in order.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateEnum(
        string name,
        IReadOnlyList<string> values,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireEnumValues(values, file, line);

        Record(new CreateType(new EnumType(Name(name, schema), [.. values]) { Comment = comment }), file, line);
    }

    /// <summary>DROP TYPE.</summary>
    /// <param name="name">The enum type.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropEnum(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropType(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER TYPE … ADD VALUE, outside the revision's transaction: no transaction may use a value that it added.</summary>
    /// <param name="name">The enum type.</param>
    /// <param name="value">The new value.</param>
    /// <param name="before">The value that it goes in front of.</param>
    /// <param name="after">The value that it goes behind. Without either it goes to the end.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where the type has that value.</param>
    /// <param name="existingValues">The values that the type had, for the way back.</param>
    /// <param name="columns">The columns of the type, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddEnumValue(
        string name,
        string value,
        string? before = null,
        string? after = null,
        string? schema = null,
        bool ifNotExists = false,
        IReadOnlyList<string>? existingValues = null,
        IReadOnlyList<EnumColumn>? columns = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireEnumValues([value], file, line);
        Require(
            before is null || after is null,
            Rules.ArgumentsExclude,
            $"The value '{value}' cannot go before '{before}' and after '{after}': give one of them.",
            file,
            line);
        Require(
            existingValues is null || (before ?? after) is not { } next || existingValues.Contains(next),
            Rules.UnknownEnumValue,
            $"The value '{value}' is to go beside '{before ?? after}', which is not among existingValues.",
            file,
            line);

        Record(
            new AddEnumValue(Name(name, schema), value)
            {
                Before = before,
                After = after,
                IfNotExists = ifNotExists,
                Existing = existingValues is null ? null : [.. existingValues],
                Columns = [.. columns ?? []],
            },
            file,
            line);
    }

    /// <summary>ALTER TYPE … RENAME VALUE.</summary>
    /// <param name="name">The enum type.</param>
    /// <param name="value">The value.</param>
    /// <param name="newValue">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameEnumValue(
        string name,
        string value,
        string newValue,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireEnumValues([newValue], file, line);

        Record(new RenameEnumValue(Name(name, schema), value, newValue), file, line);
    }

    /// <summary>Gives an enum type another list of values: a new type takes its name and the columns are rewritten. Grants on the type are gone.</summary>
    /// <param name="name">The type.</param>
    /// <param name="values">The values that it is to have, in order.</param>
    /// <param name="columns">Every column of the type, made with <see cref="Ddl.EnumColumn"/>.</param>
    /// <param name="mapping">What becomes of values that go, made with <see cref="Ddl.MapValue"/>. Rows with others stop the migration.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingValues">The values that it had, for the way back.</param>
    /// <param name="comment">The comment on the type.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ReplaceEnum(
        string name,
        IReadOnlyList<string> values,
        IReadOnlyList<EnumColumn> columns,
        IReadOnlyList<EnumValueMapping>? mapping = null,
        string? schema = null,
        IReadOnlyList<string>? existingValues = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireEnumValues(values, file, line);
        RequireMapping(values, columns, mapping ?? [], existingValues, file, line);

        Record(
            new ReplaceEnumValues(Name(name, schema), [.. values])
            {
                Columns = [.. columns],
                Mapping = [.. mapping ?? []],
                Existing = existingValues is null ? null : [.. existingValues],
                Comment = comment,
            },
            file,
            line);
    }

    /// <summary>CREATE TYPE … AS (…).</summary>
    /// <param name="name">The type.</param>
    /// <param name="attributes">Its fields, in order, made with <see cref="Ddl.Field"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateCompositeType(
        string name,
        IReadOnlyList<CompositeField> attributes,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new CreateType(new CompositeType(Name(name, schema), [.. attributes]) { Comment = comment }), file, line);

    /// <summary>CREATE TYPE … AS RANGE.</summary>
    /// <param name="name">The type.</param>
    /// <param name="subtype">The type of its bounds.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="operatorClass">The B-tree operator class that orders the bounds, if not the default.</param>
    /// <param name="collation">The collation, if not the subtype's own.</param>
    /// <param name="canonical">The function that gives a range its canonical form.</param>
    /// <param name="difference">The function that measures the difference of two bounds.</param>
    /// <param name="multirange">The name of the multirange type, if not PostgreSQL's choice.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateRangeType(
        string name,
        SqlType subtype,
        string? schema = null,
        QualifiedName? operatorClass = null,
        QualifiedName? collation = null,
        QualifiedName? canonical = null,
        QualifiedName? difference = null,
        QualifiedName? multirange = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new CreateType(
                new RangeType(Name(name, schema), subtype)
                {
                    OperatorClass = operatorClass,
                    Collation = collation,
                    Canonical = canonical,
                    Difference = difference,
                    Multirange = multirange,
                    Comment = comment,
                }),
            file,
            line);

    /// <summary>DROP TYPE.</summary>
    /// <param name="name">The type: enum, composite, range or any other.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropType(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropType(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER TYPE … RENAME TO.</summary>
    /// <param name="name">The type.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameType(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Type, Name(name, schema)), newName), file, line);

    /// <summary>ALTER TYPE … SET SCHEMA.</summary>
    /// <param name="name">The type.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetTypeSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.Type, Name(name, schema)), newSchema), file, line);
}
