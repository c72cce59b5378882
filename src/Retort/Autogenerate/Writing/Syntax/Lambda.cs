namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>A lambda without parameters that is one call.</summary>
/// <param name="body">The call.</param>
internal sealed class Lambda(Code body) : Code
{
    private const string Arrow = "() => ";

    public override string? Flat => body.Flat is { } flat ? Arrow + flat : null;

    public override string Broken(int indent) => Arrow + body.Broken(indent);
}
