namespace Retort.Cli.Workspaces;

/// <summary>What a project is written in.</summary>
internal enum Language
{
    CSharp,
    FSharp,
    VisualBasic,
}
