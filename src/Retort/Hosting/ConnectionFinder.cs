using System.Text.Json;
using Retort.Revisions;

namespace Retort.Hosting;

/// <summary>
/// Finds the connection string where .NET applications keep it, in .NET's order: what was typed, the environment variable, and under
/// <c>ConnectionStrings</c> environment variables, user secrets in development, <c>appsettings.{environment}.json</c>, <c>appsettings.json</c>
/// (Microsoft's page "Configuration in ASP.NET Core").
/// </summary>
internal static class ConnectionFinder
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The connection string.</summary>
    /// <exception cref="DiagnosticException">RET5001: it is nowhere. RET5002: a file that might have it cannot be read.</exception>
    public static string Find(ConnectionRequest request)
    {
        var found = Given(request.Text) ?? Given(Environment.GetEnvironmentVariable(request.Variable)) ?? Named(request);
        return found ?? throw Rules.NoConnectionString.Error(request.Name is null
            ? $"No connection string was given. Set the environment variable {request.Variable}{(request.IsTyped ? ", give --connection" : "")}, or set MigrationsConnectionName to a name under ConnectionStrings in appsettings.json or user secrets."
            : $"No connection string was given: neither the environment variable {request.Variable} nor ConnectionStrings:{request.Name} in user secrets or an appsettings file has one"
                + $"{(request.Folders.Count == 0 ? "" : $" (looked in {string.Join(", ", request.Folders)})")}. Set one of them{(request.IsTyped ? ", or give --connection" : "")}.");
    }

    private static string? Named(ConnectionRequest request)
    {
        if (request.Name is not { } name)
        {
            return null;
        }

        var environment = Given(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")) ?? Given(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")) ?? request.Environment;
        return Given(Environment.GetEnvironmentVariable($"ConnectionStrings__{name}"))
            ?? Files(request, environment).Select(file => Read(file, name)).FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<string> Files(ConnectionRequest request, string environment)
    {
        if (request.UserSecretsId is { Length: > 0 } id && environment.Equals("Development", StringComparison.OrdinalIgnoreCase))
        {
            var home = Environment.GetFolderPath(OperatingSystem.IsWindows() ? Environment.SpecialFolder.ApplicationData : Environment.SpecialFolder.UserProfile);
            yield return OperatingSystem.IsWindows() ? Path.Combine(home, "Microsoft", "UserSecrets", id, "secrets.json") : Path.Combine(home, ".microsoft", "usersecrets", id, "secrets.json");
        }

        foreach (var folder in request.Folders)
        {
            yield return Path.Combine(folder, $"appsettings.{environment}.json");
            yield return Path.Combine(folder, "appsettings.json");
        }
    }

    private static string? Read(string file, string name)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return Member(json.RootElement, $"ConnectionStrings:{name}") ?? (Element(json.RootElement, "ConnectionStrings") is { } section ? Member(section, name) : null);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            // The exception of a parser may repeat what it read.
            var where = exception is JsonException { LineNumber: { } line } ? $" (line {line + 1})" : "";
            throw Rules.BadConnectionString.Error($"The file {file} may hold the connection string and cannot be read{where}. Mend it, or set the environment variable instead.");
        }
    }

    private static string? Member(JsonElement element, string name) =>
        Element(element, name) is { ValueKind: JsonValueKind.String } value ? Given(value.GetString()) : null;

    private static JsonElement? Element(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
