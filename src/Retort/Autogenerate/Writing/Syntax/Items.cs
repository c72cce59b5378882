namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>A collection expression.</summary>
/// <param name="items">What is in it.</param>
/// <param name="alwaysBroken">Whether each item has a line of its own even where one line could hold all.</param>
internal sealed class Items(IEnumerable<Code> items, bool alwaysBroken = false) : Code
{
    private readonly Code[] _items = [.. items];
    private string? _flat;

    public override string? Flat =>
        _items.Length == 0 ? "[]"
        : alwaysBroken || Array.Exists(_items, item => item.Flat is null) ? null
        : _flat ??= $"[{string.Join(", ", _items.Select(item => item.Flat))}]";

    public override string Broken(int indent) => _items.Length == 0
        ? "[]"
        : $"[{string.Concat(_items.Select(item => NewLine(indent + Step) + item.At(indent + Step, indent + Step) + ","))}{NewLine(indent)}]";
}
