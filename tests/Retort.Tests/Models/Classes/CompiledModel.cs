using System.Reflection;
using Retort.Models;
using Retort.Models.Classes;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.Models.Classes;

/// <summary>Compiles classes and reads them as a model.</summary>
internal static class CompiledModel
{
    public const string Usings = """
        using System; using System.Collections.Generic; using System.ComponentModel; using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema; using System.Net; using System.Text.Json; using Microsoft.EntityFrameworkCore; using NpgsqlTypes;
        using Retort.Models; using Retort.Schema;

        """;

    /// <summary>The model of some classes, whatever is wrong with it.</summary>
    public static SchemaModel Read(string classes, bool nullable = true)
    {
        using var compiler = new SourceCompiler();
        return Read(compiler.Load(compiler.Compile($"#nullable {(nullable ? "enable" : "disable")}\n{Usings}{classes}")));
    }

    /// <summary>The model of an assembly.</summary>
    public static SchemaModel Read(Assembly assembly) => Assert.Single(new ClassModelReader().Find(assembly)).Read();

    /// <summary>The schema of classes with which nothing is wrong.</summary>
    public static DatabaseSchema Schema(string classes, bool nullable = true)
    {
        var model = Read(classes, nullable);
        Assert.Equal([], model.Faults);
        return model.Schema;
    }

    /// <summary>The only table of classes with which nothing is wrong.</summary>
    public static Table Table(string classes, bool nullable = true) => Assert.Single(Schema(classes, nullable).Tables.Values);

    /// <summary>The columns of a class <c>T</c>, that of its key excepted.</summary>
    public static IReadOnlyList<Column> Columns(string properties, string others = "", bool nullable = true) =>
        [.. Schema($"[Table(\"t\")] class T {{ public int Id {{ get; set; }} {properties} }} {others}", nullable).Tables[new("public", "t")].Columns.Skip(1)];

    /// <summary>What is wrong with classes: code, place and message of each.</summary>
    public static IReadOnlyList<string> Faults(string classes)
    {
        var model = Read(classes);
        Assert.Equal(DatabaseSchema.Empty, model.Schema);
        return [.. model.Faults.Select(fault => $"{fault.Code} {fault.Source}: {fault.Message}")];
    }
}
