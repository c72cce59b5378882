using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>integer: four bytes.</summary>
    public static SqlType Integer => BuiltIn("integer");

    /// <summary>text of any length.</summary>
    public static SqlType Text => BuiltIn("text");

    /// <summary>varchar, with a limit in characters if given.</summary>
    public static SqlType Varchar(int? length = null) => BuiltIn("varchar", length?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static SqlType BuiltIn(string name, string? modifiers = null) => new(name) { IsBuiltIn = true, Modifiers = modifiers };
}
