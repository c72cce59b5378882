namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>A piece of C# that knows how it looks on one line and on several.</summary>
internal abstract class Code
{
    /// <summary>How far a line may go. In its file it stands eight columns further to the right.</summary>
    protected const int Width = 112;

    /// <summary>How far what is inside stands to the right of what it is in.</summary>
    protected const int Step = 4;

    // Behind a piece there is at most a parenthesis and a semicolon, or a comma.
    private const int Behind = 2;

    /// <summary>The piece on one line; null where it has no such form.</summary>
    public abstract string? Flat { get; }

    /// <summary>The piece on several lines. The first goes on where the line has got to; the others begin at <paramref name="indent"/> or further right.</summary>
    public abstract string Broken(int indent);

    /// <summary>The form that fits.</summary>
    /// <param name="indent">Where the line began.</param>
    /// <param name="column">Where it has got to.</param>
    public string At(int indent, int column) => Flat is { } flat && column + flat.Length + Behind <= Width ? flat : Broken(indent);

    /// <summary>Begins a line.</summary>
    protected static string NewLine(int indent) => "\n" + new string(' ', indent);
}
