using System.Text.Json;

namespace Retort.Tasks;

/// <summary>Reads fields of what the engine tells. An engine of another version may leave some out, so each has an empty value.</summary>
internal static class Fields
{
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string Text(this JsonElement element, string name) => element.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static int Number(this JsonElement element, string name) => element.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;

    public static TimeSpan Duration(this JsonElement element, string name) =>
        TimeSpan.TryParse(element.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var duration) ? duration : TimeSpan.Zero;

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. element.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
