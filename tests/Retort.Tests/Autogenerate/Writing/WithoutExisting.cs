using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>Operations without what they say of the state before, which is no part of what they do.</summary>
internal static class WithoutExisting
{
    public static Operation Of(Operation operation) => operation switch
    {
        Autocommit autocommit => autocommit with { Inner = Of(autocommit.Inner) },
        AddEnumValue add => add with { Existing = null, Columns = [] },
        ReplaceEnumValues replace => replace with { Existing = null, Columns = [.. replace.Columns.Select(Of)] },
        Grant grant => grant with { GrantOptionOnly = false },
        GrantOnAll grant => grant with { GrantOptionOnly = false },
        GrantDefault grant => grant with { GrantOptionOnly = false },
        GrantRole grant => grant with { AdminOptionOnly = false },
        _ => Clear(operation),
    };

    // Where the column gets a default, whether it had one changes nothing.
    private static EnumColumn Of(EnumColumn column) => column.Default is null ? column : column with { ExistingDefault = null };

    private static Operation Clear(Operation operation)
    {
        var type = operation.GetType();
        var copy = (Operation)type.GetMethod("<Clone>$")!.Invoke(operation, null)!;
        foreach (var property in type.GetProperties().Where(property => property.Name.StartsWith("Existing", StringComparison.Ordinal)))
        {
            property.SetValue(copy, property.PropertyType == typeof(bool) ? false : null);
        }

        return copy;
    }
}
