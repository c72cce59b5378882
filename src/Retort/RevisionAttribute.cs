using System.Runtime.CompilerServices;

namespace Retort;

/// <summary>Gives a <see cref="Migration"/> its place in the chain.</summary>
/// <remarks>The last two parameters are the compiler's: they let a fault be shown at this line, with or without debug symbols.</remarks>
/// <param name="id">The identifier, at most 32 characters, unique in the project. Letters, digits, <c>_</c> and <c>.</c> only.</param>
/// <param name="file">Filled in by the compiler.</param>
/// <param name="line">Filled in by the compiler.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RevisionAttribute(string id, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    /// <summary>The identifier.</summary>
    public string Id { get; } = id;

    /// <summary>The source file of the attribute.</summary>
    public string File { get; } = file;

    /// <summary>The line of the attribute, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The parents. None makes this revision a base, several make it a merge.</summary>
    public string[] Revises { get; init; } = [];

    /// <summary>Revisions (ids or labels) that must be applied first although they are no parents.</summary>
    public string[] DependsOn { get; init; } = [];

    /// <summary>Names of the branch that begins here.</summary>
    public string[] BranchLabels { get; init; } = [];

    /// <summary>What the revision does. Without it, the words of the class name.</summary>
    public string? Message { get; init; }

    /// <summary>When the revision was written, in ISO 8601; UTC unless it says otherwise. Orders what the chain leaves open.</summary>
    public string? Created { get; init; }
}
