namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>What is not taken apart: a literal, a name, a few names with operators between.</summary>
/// <param name="text">The C#.</param>
internal sealed class Word(string text) : Code
{
    public static Word Null { get; } = new("null");

    public override string Flat => text;

    public override string Broken(int indent) => text;
}
