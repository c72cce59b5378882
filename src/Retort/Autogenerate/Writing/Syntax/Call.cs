namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>A call: on one line, or one argument a line.</summary>
/// <param name="method">What is called.</param>
internal sealed class Call(string method) : Named<Call>
{
    private readonly List<(string Label, Code Value)> _arguments = [];
    private bool _isNamed;
    private string? _flat;

    public override string? Flat => _arguments.Exists(argument => argument.Value.Flat is null)
        ? null
        : _flat ??= $"{method}({string.Join(", ", _arguments.Select(argument => argument.Label + argument.Value.Flat))})";

    public override string Broken(int indent) =>
        $"{method}({string.Join(',', _arguments.Select(argument => NewLine(indent + Step) + Write(argument.Label, argument.Value, indent + Step)))})";

    /// <summary>Adds what stands in its place without a name.</summary>
    public Call Add(Code value)
    {
        _arguments.Add(("", value));
        return this;
    }

    /// <summary>Adds a name that stands in its place.</summary>
    public Call Add(string value) => Add(Value.Of(value));

    /// <summary>Adds an optional value that stands in its place as long as none before it was left out.</summary>
    public Call Next(string name, Code? value)
    {
        if (value is not null && !_isNamed)
        {
            return Add(value);
        }

        _isNamed = true;
        return Set(name, value);
    }

    /// <summary>Adds an optional name like that.</summary>
    public Call Next(string name, string? value) => Next(name, value is null ? null : Value.Of(value));

    protected override void Append(string? name, Code value)
    {
        _isNamed = true;
        _arguments.Add(($"{name}: ", value));
        _flat = null;
    }
}
