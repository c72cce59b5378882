using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Finds the primary key of a class, and the columns that number themselves.</summary>
internal static class KeyReader
{
    /// <summary>Finds the key's columns.</summary>
    public static void Read(ModelContext model, ClassTable table)
    {
        var marked = table.Columns.Where(column => column.Attributes.Has<KeyAttribute>()).ToList();
        var named = table.AllAttributes.Select(attributes => attributes.Ef("PrimaryKey")).FirstOrDefault(attribute => attribute is not null);
        var isKeyless = table.AllAttributes.Any(attributes => attributes.Ef("Keyless") is not null);
        if (isKeyless && (marked.Count > 0 || named is not null))
        {
            model.Faults.Add(Rules.ModelContradiction, table.Type, null, $"{table.Type.Name} has [Keyless] and {(named is null ? "[Key]" : "[PrimaryKey]")}: take one off.");
            return;
        }

        if (named is not null && model.Columns(table, named.Get<IReadOnlyList<string>>("PropertyNames") ?? [], "PrimaryKey", null) is var columns)
        {
            if (columns is not null && marked.Exists(column => !columns.Contains(column)))
            {
                model.Faults.Add(Rules.ModelContradiction, table.Type, null, $"{table.Type.Name} has [PrimaryKey] of {string.Join(" and ", columns.Select(column => column.Member))} but [Key] on {string.Join(" and ", marked.Select(column => column.Member))}: keep one.");
            }

            table.Key.AddRange(columns ?? []);
        }
        else if (marked.Count > 0)
        {
            table.Key.AddRange(marked);
        }
        else if (!isKeyless)
        {
            AddByConvention(model, table);
        }

        foreach (var column in table.Key)
        {
            column.Column = column.Column with { Nullable = false };
        }

        if (table.Key.Count > 0 && model.Named(table, null, convention => convention.PrimaryKey(table.Name.Name)) is { } name)
        {
            table.Constraints.Add((new PrimaryKey(name, [.. table.Key.Select(column => column.Name)]), table.Key is [var only] ? only.Member : null));
        }
    }

    /// <summary>Lets columns number themselves: a key of one whole number that refers to no other table, and those that say so.</summary>
    public static void AddIdentities(ModelContext model, ClassTable table)
    {
        foreach (var column in table.Columns)
        {
            var option = column.Attributes.Get<DatabaseGeneratedAttribute>()?.DatabaseGeneratedOption;
            var isFree = column.Column is { Default: null, Generated: null, Type.IsSerial: false };
            var isNumber = column.Column.Type is { IsBuiltIn: true, Dimensions: 0, Name: "smallint" or "integer" or "bigint" };
            var isKey = table.Key is [var only] && only == column && IsWholeNumber(column.Property.PropertyType) && !table.ForeignKeys.Exists(key => key.Columns.Contains(column));
            if (option == DatabaseGeneratedOption.Identity && isFree && !isNumber)
            {
                model.Faults.Add(Rules.UnsupportedInModel, table.Type, column.Member, $"{table.Type.Name}.{column.Member} has [DatabaseGenerated(DatabaseGeneratedOption.Identity)], but only smallint, integer and bigint number themselves, and it is {column.Column.Type}: say where its values come from with [DefaultSql(\"gen_random_uuid()\")], or take the attribute off where the program gives them.");
            }
            else if (isFree && isNumber && (option == DatabaseGeneratedOption.Identity || (isKey && option is null)))
            {
                column.Column = column.Column with { Identity = new(IdentityKind.ByDefault, new SequenceOptions()), Nullable = false };
            }
        }
    }

    private static bool IsWholeNumber(Type type) => Type.GetTypeCode(type) is TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 && !type.IsEnum;

    private static void AddByConvention(ModelContext model, ClassTable table)
    {
        string[] names = ["Id", $"{table.Type.Name}Id"];
        var column = names.Select(name => table.Columns.Find(column => column.Member.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(column => column is not null);
        if (column is not null)
        {
            table.Key.Add(column);
        }
        else if (!names.Any(name => table.Failed.Any(failed => failed.Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            model.Faults.Add(Rules.ModelWithoutKey, table.Type, null, $"{table.Type.Name} has no key: name a property Id or {table.Type.Name}Id, mark one with [Key], or give the class [Keyless].");
        }
    }
}
