using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>JSON values as jsonb reads them.</summary>
internal static class JsonText
{
    // Nothing of this reaches a web page, and people read the scripts.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a <see cref="JsonDocument"/>, <see cref="JsonElement"/> or <see cref="JsonNode"/>.</summary>
    public static string Of(object value)
    {
        var json = new ArrayBufferWriter<byte>();
        try
        {
            using (var writer = new Utf8JsonWriter(json, Options))
            {
                Write(value, writer);
            }

            CheckStrings(json.WrittenSpan);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NotSupportedException or JsonException)
        {
            throw Rules.BadValue.Error($"A {value.GetType().Name} cannot be written as JSON: {e.Message.ReplaceLineEndings(" ")}");
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static void Write(object value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case JsonDocument document:
                document.WriteTo(writer);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                throw ValueText.Unknown(value.GetType());
        }
    }

    private static void CheckStrings(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new() { MaxDepth = 1000 });
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (isText && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
            {
                throw Rules.BadValue.Error("A JSON string has a NUL character, which jsonb cannot hold: take it out.");
            }
        }
    }
}
