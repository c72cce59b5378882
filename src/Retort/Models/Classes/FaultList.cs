using System.Reflection;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>What is found wrong while the classes of a model are read. Reading goes on, so that all is told at once.</summary>
internal sealed class FaultList
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private readonly List<ModelFault> _faults = [];

    /// <summary>All of it, in the order in which it was found.</summary>
    public IReadOnlyList<ModelFault> All => _faults;

    /// <summary>How a message calls a class or one of its members.</summary>
    public static string Describe(Type type, string? member) => member is null ? NameOf(type) : $"{NameOf(type)}.{member}";

    /// <summary>How a message calls a type, as C# writes it.</summary>
    public static string NameOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => $"{NameOf(underlying)}?",
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        { IsArray: true } => $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        _ => type.Name,
    };

    /// <summary>Where a class or one of its members is.</summary>
    public static ModelSource Place(Type type, string? member) => new(type.FullName ?? type.Name, member);

    /// <summary>Adds a fault.</summary>
    public void Add(Rule rule, Type type, string? member, string message) => _faults.Add(new(rule.Code, Place(type, member), message));

    /// <summary>Adds a fault of an assembly.</summary>
    public void Add(Rule rule, Assembly assembly, string message) => _faults.Add(new(rule.Code, new(assembly.GetName().Name ?? "", null), message));

    /// <summary>Runs what user code or the checks of names, types and SQL may end; then null.</summary>
    public T? Try<T>(Type type, string? member, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DiagnosticException exception)
        {
            _faults.AddRange(exception.Diagnostics.Select(fault => new ModelFault(fault.Code, Place(type, member), $"{Describe(type, member)}: {fault.Message}")).Where(fault => !_faults.Contains(fault)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var cause = exception;
            while (cause is TargetInvocationException or TypeInitializationException or CustomAttributeFormatException && cause.InnerException is { } inner)
            {
                cause = inner;
            }

            Add(Rules.ModelThrew, type, member, $"Reading {Describe(type, member)} threw {cause.GetType().Name}: {UserCode.OneLine(cause.Message)} Mend the attribute or naming convention that throws.");
        }

        return null;
    }
}
