using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE EXTENSION.</summary>
    /// <param name="name">The extension.</param>
    /// <param name="schema">The schema for its objects, or null for the first on the search path or the one it insists on.</param>
    /// <param name="version">The version, or null for the default.</param>
    /// <param name="cascade">Installs the extensions that it needs too.</param>
    /// <param name="ifNotExists">Does nothing where one of that name exists.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateExtension(
        string name,
        string? schema = null,
        string? version = null,
        bool cascade = false,
        bool ifNotExists = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new CreateExtension(name) { Schema = schema, Version = version, Cascade = cascade, IfNotExists = ifNotExists }, file, line);

    /// <summary>DROP EXTENSION.</summary>
    /// <param name="name">The extension.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropExtension(
        string name,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropExtension(name) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER EXTENSION … UPDATE.</summary>
    /// <param name="name">The extension.</param>
    /// <param name="version">The version, or null for the default.</param>
    /// <param name="existingVersion">The version that it was, for the way back. Few extensions have one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void UpdateExtension(
        string name,
        string? version = null,
        string? existingVersion = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new UpdateExtension(name) { Version = version, ExistingVersion = existingVersion }, file, line);

    /// <summary>ALTER EXTENSION … SET SCHEMA.</summary>
    /// <param name="name">The extension.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="existingSchema">The schema that its objects were in, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetExtensionSchema(
        string name,
        string newSchema,
        string? existingSchema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetObjectSchema(new DatabaseObject(ObjectKind.Extension, Name(name, null)), newSchema)
            {
                ExistingSchema = existingSchema,
            },
            file,
            line);
}
