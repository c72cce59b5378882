namespace Retort.Tests.Engine.Alembic;

/// <summary>One command: <c>upgrade</c> or <c>downgrade</c> to a target.</summary>
internal sealed record Move(bool IsUp, string Target)
{
    public static Move Up(string target) => new(true, target);

    public static Move Down(string target) => new(false, target);

    public override string ToString() => $"{(IsUp ? "upgrade" : "downgrade")} {Target}";
}
