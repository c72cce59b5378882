using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE DOMAIN.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="type">The type below it.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="collation">The collation, if not the type's own.</param>
    /// <param name="defaultSql">The default as SQL.</param>
    /// <param name="notNull">Whether it refuses NULL.</param>
    /// <param name="checks">Its conditions, made with <see cref="Ddl.DomainCheck"/>.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateDomain(
        string name,
        SqlType type,
        string? schema = null,
        QualifiedName? collation = null,
        string? defaultSql = null,
        bool notNull = false,
        IReadOnlyList<DomainCheck>? checks = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new CreateDomain(
                new Domain(Name(name, schema), type)
                {
                    Collation = collation,
                    Default = Expression(defaultSql),
                    NotNull = notNull,
                    Checks = [.. checks ?? []],
                    Comment = comment,
                }),
            file,
            line);

    /// <summary>DROP DOMAIN.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropDomain(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropDomain(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER DOMAIN … SET DEFAULT.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="defaultSql">The default as SQL.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingDefaultSql">The default that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetDomainDefault(
        string name,
        string defaultSql,
        string? schema = null,
        string? existingDefaultSql = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetDomainDefault(Name(name, schema), Expression(defaultSql)) { Existing = Expression(existingDefaultSql) }, file, line);

    /// <summary>ALTER DOMAIN … DROP DEFAULT.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existingDefaultSql">The default that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropDomainDefault(
        string name,
        string? schema = null,
        string? existingDefaultSql = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetDomainDefault(Name(name, schema), null) { Existing = Expression(existingDefaultSql) }, file, line);

    /// <summary>ALTER DOMAIN … SET NOT NULL. It reads every column of the domain.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetDomainNotNull(
        string name,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetDomainNotNull(Name(name, schema), true), file, line);

    /// <summary>ALTER DOMAIN … DROP NOT NULL.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropDomainNotNull(
        string name,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetDomainNotNull(Name(name, schema), false), file, line);

    /// <summary>ALTER DOMAIN … ADD CONSTRAINT … CHECK.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="constraint">The name of the condition, or null for PostgreSQL's choice.</param>
    /// <param name="checkSql">The condition as SQL; VALUE is the value.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="notValid">Leaves what is stored unchecked, for <see cref="ValidateDomainConstraint"/>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AddDomainConstraint(
        string name,
        string? constraint,
        string checkSql,
        string? schema = null,
        bool notValid = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new AddDomainConstraint(Name(name, schema), new DomainCheck(constraint, new SqlExpression(checkSql)))
            {
                NotValid = notValid,
            },
            file,
            line);

    /// <summary>ALTER DOMAIN … DROP CONSTRAINT.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="constraint">The condition.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="existingCheckSql">The condition as SQL, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropDomainConstraint(
        string name,
        string constraint,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        string? existingCheckSql = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new DropDomainConstraint(Name(name, schema), constraint)
            {
                IfExists = ifExists,
                Cascade = cascade,
                Existing = Expression(existingCheckSql) is { } check ? new DomainCheck(constraint, check) : null,
            },
            file,
            line);

    /// <summary>ALTER DOMAIN … VALIDATE CONSTRAINT.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="constraint">The condition.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ValidateDomainConstraint(
        string name,
        string constraint,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new ValidateDomainConstraint(Name(name, schema), constraint), file, line);

    /// <summary>ALTER DOMAIN … RENAME CONSTRAINT.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="constraint">The condition.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameDomainConstraint(
        string name,
        string constraint,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new RenameObject(new DatabaseObject(ObjectKind.DomainConstraint, Name(name, schema)) { Part = constraint }, newName),
            file,
            line);

    /// <summary>ALTER DOMAIN … RENAME TO.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameDomain(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Domain, Name(name, schema)), newName), file, line);

    /// <summary>ALTER DOMAIN … SET SCHEMA.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetDomainSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.Domain, Name(name, schema)), newSchema), file, line);
}
