namespace Retort.Tool.Projects;

/// <summary>Which project, and how it is built.</summary>
/// <param name="CurrentDirectory">Where the command runs.</param>
/// <param name="Path">A project file or a folder; null to look for one.</param>
/// <param name="Configuration">Null for the project's own default.</param>
/// <param name="Framework">Null where the project has one only.</param>
/// <param name="NoBuild">Use what is there.</param>
internal sealed record ProjectRequest(string CurrentDirectory, string? Path, string? Configuration, string? Framework, bool NoBuild);
