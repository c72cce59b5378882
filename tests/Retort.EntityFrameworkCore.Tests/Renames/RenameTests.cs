using Microsoft.EntityFrameworkCore;
using Retort.Models;
using Retort.Schema;

namespace Retort.EntityFrameworkCore.Tests.Renames;

/// <summary>Old names, from attributes and from the model builder.</summary>
public sealed class RenameTests
{
    [Fact]
    public void Old_names_are_read_from_attributes_and_from_the_model()
    {
        var model = new DbContextModelReader().Find(typeof(RenameTests).Assembly).Single(candidate => candidate.Name == typeof(RenamedContext).FullName).Read();

        Assert.Empty(model.Faults);
        Assert.Equal(
            [
                new ModelRename(Of("shop", "clients", null), "customers"),
                new ModelRename(Of("shop", "clients", "Mail"), "email"),
                new ModelRename(Of("public", "People", "full_name"), "name"),
                new ModelRename(Of("public", "People", null), "persons"),
                new ModelRename(Of("shop", "clients", "phone"), "telephone"),
            ],
            model.Renames.OrderBy(rename => rename.OldName, StringComparer.Ordinal));
    }

    [Fact]
    public void Sources_name_classes_and_properties()
    {
        var model = new DbContextModelReader().Find(typeof(RenameTests).Assembly).Single(candidate => candidate.Name == typeof(RenamedContext).FullName).Read();

        Assert.Equal(new ModelSource(typeof(RenamedContext.Person).FullName!), model.Sources[Of("public", "People", null)]);
        Assert.Equal(new ModelSource(typeof(RenamedContext.Person).FullName!, "Name"), model.Sources[Of("public", "People", "full_name")]);
        Assert.Equal(new ModelSource(typeof(RenamedContext.Client).FullName!), model.Sources[Of("shop", "clients", "Hidden")]);
        Assert.Equal(new ModelSource(typeof(RenamedContext.Client).FullName!, "Address"), model.Sources[Of("shop", "clients", "Address")]);
        Assert.Equal(new ModelSource(typeof(RenamedContext).FullName!), model.Sources[Of("public", "bag", "Value")]);
    }

    private static DatabaseObject Of(string schema, string table, string? column) => new(column is null ? ObjectKind.Table : ObjectKind.Column, new(schema, table)) { Part = column };
}
