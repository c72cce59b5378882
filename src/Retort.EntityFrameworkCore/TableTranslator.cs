using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Retort.Operations;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Translates tables, with their keys and checks.</summary>
internal static class TableTranslator
{
    /// <summary>A table. Its foreign keys come apart from it, for they stand on other tables.</summary>
    public static IEnumerable<Operation> Translate(CreateTableOperation create, Translation translation)
    {
        var source = translation.Sources.Of(create.Schema, create.Name);
        var name = translation.Name(create.Schema, create.Name, source);
        var annotations = new Annotations(create, source, translation.Faults);
        List<TableElement> elements =
        [
            .. create.Columns.Where(column => !ColumnTranslator.IsSystem(column.Name)).Select(column => ColumnTranslator.Translate(create, column, translation)),
            .. create.PrimaryKey is { } key ? [new PrimaryKey(Named(key.Name, key, source, translation), [.. key.Columns])] : Array.Empty<TableElement>(),
            .. create.UniqueConstraints.Select(unique => new Unique(Named(unique.Name, unique, source, translation), [.. unique.Columns])),
            .. create.CheckConstraints.Select(check => new Check(Named(check.Name, check, source, translation), new(check.Sql))),
        ];
        var table = new CreateTable(name, [.. elements])
        {
            Comment = create.Comment,
            Persistence = annotations.Take<bool>(NpgsqlNames.Unlogged) ? TablePersistence.Unlogged : TablePersistence.Permanent,
            Options = StorageParameters.Take(annotations),
        };
        annotations.Finish();
        return [table, .. create.ForeignKeys.Select(foreign => ForeignKey(foreign, translation))];
    }

    /// <summary>A foreign key.</summary>
    public static AddConstraint ForeignKey(AddForeignKeyOperation add, Translation translation)
    {
        var source = translation.Sources.Of(add.Schema, add.Table);
        return new(translation.Name(add.Schema, add.Table, source), new ForeignKey(
            Named(add.Name, add, source, translation), [.. add.Columns], translation.Name(add.PrincipalSchema, add.PrincipalTable, source), [.. add.PrincipalColumns ?? []])
        {
            OnDelete = Action(add.OnDelete),
            OnUpdate = Action(add.OnUpdate),
        });
    }

    // Whatever it is called, its annotations are looked at.
    private static string? Named(string? name, MigrationOperation operation, ModelSource source, Translation translation)
    {
        new Annotations(operation, source, translation.Faults).Finish();
        return name is null ? null : translation.Name(null, name, source).Name;
    }

    private static ForeignKeyAction Action(ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => ForeignKeyAction.Restrict,
        ReferentialAction.Cascade => ForeignKeyAction.Cascade,
        ReferentialAction.SetNull => ForeignKeyAction.SetNull,
        ReferentialAction.SetDefault => ForeignKeyAction.SetDefault,
        _ => ForeignKeyAction.NoAction,
    };
}
