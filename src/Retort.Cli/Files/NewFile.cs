namespace Retort.Cli.Files;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">Its full path; folders that are missing are made.</param>
/// <param name="Text">All of it.</param>
/// <param name="Replace">Whether one that is there is replaced; otherwise it is an error.</param>
internal sealed record NewFile(string Path, string Text, bool Replace = false);
