using System.ComponentModel;
using System.Globalization;
using Retort.Postgres;

namespace Retort.Models.Classes;

/// <summary>A default that is given as a value, as SQL.</summary>
internal static class DefaultLiteral
{
    /// <summary>The literal.</summary>
    /// <param name="value">The value that the attribute has, not null.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="enums">The enums.</param>
    /// <exception cref="FormatException">And others: the value is none of the type.</exception>
    public static SqlExpression Of(object value, Type type, EnumTypes enums)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            var one = value is string name ? Enum.Parse(type, name) : Enum.ToObject(type, value);
            return EnumTypes.IsType(type)
                ? new(Literal.Text(enums.LabelOf(type, Enum.GetName(type, one) ?? throw new ArgumentException("No member has this value."))))
                : new(Literal.Untyped(Convert.ChangeType(one, Enum.GetUnderlyingType(type), CultureInfo.InvariantCulture)));
        }

        // As a person writes a number, without quotes.
        return Converted(value, type) switch
        {
            double number when double.IsFinite(number) => new(number.ToString("R", CultureInfo.InvariantCulture)),
            float number when float.IsFinite(number) => new(number.ToString("R", CultureInfo.InvariantCulture)),
            var other => new(Literal.Untyped(other)),
        };
    }

    private static object Converted(object value, Type type) =>
        value.GetType() == type ? value
        : value is string text && type != typeof(char) ? TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text) ?? throw new FormatException()
        : value is IConvertible && typeof(IConvertible).IsAssignableFrom(type) && value is not string { Length: not 1 } ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
        : throw new InvalidCastException();
}
