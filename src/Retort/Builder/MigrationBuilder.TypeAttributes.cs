using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER TYPE … ADD ATTRIBUTE.</summary>
    /// <param name="name">The composite type.</param>
    /// <param name="attribute">The new field, made with <see cref="Ddl.Field"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="cascade">Changes typed tables too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddTypeAttribute(
        string name,
        CompositeField attribute,
        string? schema = null,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AddCompositeField(Name(name, schema), attribute) { Cascade = cascade }, file, line);

    /// <summary>ALTER TYPE … DROP ATTRIBUTE.</summary>
    /// <param name="name">The composite type.</param>
    /// <param name="attribute">The field.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Changes typed tables too.</param>
    /// <param name="existing">What it was, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropTypeAttribute(
        string name,
        string attribute,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        CompositeField? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new DropCompositeField(Name(name, schema), attribute) { IfExists = ifExists, Cascade = cascade, Existing = existing },
            file,
            line);

    /// <summary>ALTER TYPE … ALTER ATTRIBUTE … TYPE.</summary>
    /// <param name="name">The composite type.</param>
    /// <param name="attribute">The field as it is to be, made with <see cref="Ddl.Field"/>.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="cascade">Changes typed tables too.</param>
    /// <param name="existing">What it was, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AlterTypeAttribute(
        string name,
        CompositeField attribute,
        string? schema = null,
        bool cascade = false,
        CompositeField? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new AlterCompositeField(Name(name, schema), attribute) { Cascade = cascade, Existing = existing }, file, line);

    /// <summary>ALTER TYPE … RENAME ATTRIBUTE.</summary>
    /// <param name="name">The composite type.</param>
    /// <param name="attribute">The field.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="cascade">Changes typed tables too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameTypeAttribute(
        string name,
        string attribute,
        string newName,
        string? schema = null,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameCompositeField(Name(name, schema), attribute, newName) { Cascade = cascade }, file, line);
}
