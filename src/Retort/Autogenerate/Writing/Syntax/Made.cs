namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>A record whose properties are set: <c>new X(…) { A = … }</c>, or <c>x with { A = … }</c>.</summary>
/// <param name="head">What stands before the braces.</param>
/// <param name="keyword">What stands between: nothing, or <c>with</c>.</param>
internal sealed class Made(Code head, string keyword = "") : Named<Made>
{
    private readonly List<(string Label, Code Value)> _properties = [];

    public override string? Flat =>
        head.Flat is not { } flat || _properties.Exists(property => property.Value.Flat is null) ? null
        : _properties.Count == 0 ? flat
        : $"{flat}{keyword} {{ {string.Join(", ", _properties.Select(property => property.Label + property.Value.Flat))} }}";

    public override string Broken(int indent) => _properties.Count == 0
        ? head.Broken(indent)
        : $"{head.At(indent, indent)}{keyword}{NewLine(indent)}{{{string.Concat(_properties.Select(property => $"{NewLine(indent + Step)}{Write(property.Label, property.Value, indent + Step)},"))}{NewLine(indent)}}}";

    protected override void Append(string? name, Code value) => _properties.Add(($"{name} = ", value));
}
