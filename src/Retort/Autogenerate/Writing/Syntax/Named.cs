using Retort.Schema;

namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>Code with a list of named values. What is what it would be anyhow is left out.</summary>
/// <typeparam name="TSelf">The code, so that calls can be chained.</typeparam>
internal abstract class Named<TSelf> : Code
    where TSelf : Named<TSelf>
{
    /// <summary>Adds a value unless it is null.</summary>
    public TSelf Set(string name, Code? value)
    {
        if (value is not null)
        {
            Append(name, value);
        }

        return (TSelf)this;
    }

    /// <summary>Adds a name, or a word, on one line.</summary>
    public TSelf Set(string name, string? value) => Set(name, value is null ? null : Value.Of(value));

    /// <summary>Adds a truth unless it is not known.</summary>
    public TSelf Set(string name, bool? value) => Set(name, value is { } known ? Value.Of(known) : null);

    /// <summary>Adds a number.</summary>
    public TSelf Set(string name, long? value) => Set(name, value is { } known ? Value.Of(known) : null);

    /// <summary>Adds a number.</summary>
    public TSelf Set(string name, double? value) => Set(name, value is { } known ? Value.Of(known) : null);

    /// <summary>Adds a truth that is not what it is where nothing is said.</summary>
    public TSelf Flag(string name, bool value, bool standard = false) => Set(name, value == standard ? null : Value.Of(value));

    /// <summary>Adds a value of an enum that is not its first.</summary>
    public TSelf Choice<T>(string name, T value)
        where T : struct, Enum => Set(name, EqualityComparer<T>.Default.Equals(value, default) ? null : Value.Of(value));

    /// <summary>Adds a value of an enum.</summary>
    public TSelf Choice<T>(string name, T? value)
        where T : struct, Enum => Set(name, value is { } known ? Value.Of(known) : null);

    /// <summary>Adds prose or SQL, which may have several lines.</summary>
    public TSelf Text(string name, string? value) => Set(name, value is null ? null : Value.Text(value));

    /// <summary>Adds SQL, which may have several lines.</summary>
    public TSelf Sql(string name, SqlExpression? value) => Text(name, value?.Sql);

    /// <summary>Adds a name with its schema.</summary>
    public TSelf Set(string name, QualifiedName? value) => Set(name, value is null ? null : Value.Of(value));

    /// <summary>Adds names if there are any.</summary>
    public TSelf List(string name, IReadOnlyCollection<string> values) => List(name, values, Value.Of);

    /// <summary>Adds values if there are any.</summary>
    public TSelf List<T>(string name, IReadOnlyCollection<T> values, Func<T, Code> write) => Set(name, values.Count == 0 ? null : Value.List(values, write));

    /// <summary>Adds what was before, if that is to be written and is known.</summary>
    public TSelf Existing<T>(bool isWanted, T? value, Func<T, Code> write, string name = "existing")
        where T : class => Set(name, isWanted && value is not null ? write(value) : null);

    /// <summary>Adds a value.</summary>
    protected abstract void Append(string? name, Code value);

    /// <summary>A value behind its name. A text stands further to the right than its name.</summary>
    protected static string Write(string label, Code value, int indent) =>
        label + value.At(label.Length > 0 && value is MultilineText ? indent + Step : indent, indent + label.Length);
}
