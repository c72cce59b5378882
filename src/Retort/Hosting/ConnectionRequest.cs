namespace Retort.Hosting;

/// <summary>Where a connection string is to come from.</summary>
internal sealed record ConnectionRequest
{
    /// <summary>The string itself, as a person typed it. It never comes from the build.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a person could have typed it; a build has nowhere to type it.</summary>
    public bool IsTyped { get; init; } = true;

    /// <summary>The name of the environment variable that may hold it.</summary>
    public string Variable { get; init; } = "RETORT_CONNECTION";

    /// <summary>Its name under <c>ConnectionStrings</c> in appsettings and user secrets.</summary>
    public string? Name { get; init; }

    /// <summary>The folders that may have appsettings files, the first that has one first.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The project's <c>UserSecretsId</c>.</summary>
    public string? UserSecretsId { get; init; }

    /// <summary>The environment whose appsettings file counts where neither DOTNET_ENVIRONMENT nor ASPNETCORE_ENVIRONMENT names one.</summary>
    public string Environment { get; init; } = "Production";
}
