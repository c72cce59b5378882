using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace Retort.Models.Classes;

/// <summary>The attributes of a class or member that say something about a schema. Of all others not even the constructor is called.</summary>
internal sealed class ModelAttributes
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private static readonly HashSet<string> Names =
    [
        .. new[]
        {
            typeof(KeyAttribute), typeof(RequiredAttribute), typeof(MaxLengthAttribute), typeof(StringLengthAttribute), typeof(LengthAttribute), typeof(TimestampAttribute),
            typeof(MetadataTypeAttribute), typeof(DefaultValueAttribute), typeof(NpgsqlTypes.PgNameAttribute),
        }.Select(type => type.FullName!),
    ];

    private static readonly HashSet<string> Namespaces = [EntityFramework, typeof(TableAttribute).Namespace!, typeof(TableIndexAttribute).Namespace!];

    private static readonly HashSet<string> KnownOfEntityFramework = ["Index", "Comment", "Precision", "Unicode", "Keyless", "DeleteBehavior", "PrimaryKey", "BackingField"];

    private readonly List<Attribute> _all;

    private ModelAttributes(List<Attribute> all) => _all = all;

    /// <summary>The names of attributes that cannot be part of a schema, as C# writes them.</summary>
    public IEnumerable<string> Unsupported =>
        _all.Select(attribute => attribute.GetType())
            .Where(type => type == typeof(MetadataTypeAttribute) || (type.Namespace == EntityFramework && !KnownOfEntityFramework.Contains(ShortName(type))))
            .Select(ShortName)
            .Distinct();

    /// <summary>The attributes of a member, and those of others that it takes the place of unless it has one of that type itself.</summary>
    public static ModelAttributes Of(MemberInfo member, params IEnumerable<MemberInfo> overridden)
    {
        var all = new List<Attribute>();
        foreach (var one in overridden.Prepend(member))
        {
            List<Type> types = [.. one.GetCustomAttributesData().Select(data => data.AttributeType).Distinct().Where(type => IsRead(type) && all.All(other => other.GetType() != type))];
            all.AddRange(types.SelectMany(type => one.GetCustomAttributes(type, inherit: false).Cast<Attribute>().Where(attribute => attribute.GetType() == type)));
        }

        return new(all);
    }

    /// <summary>The attribute of a type, if there is one.</summary>
    public T? Get<T>()
        where T : Attribute => _all.OfType<T>().FirstOrDefault();

    /// <summary>Whether there is an attribute of a type.</summary>
    public bool Has<T>()
        where T : Attribute => _all.OfType<T>().Any();

    /// <summary>All attributes of a type.</summary>
    public IEnumerable<T> All<T>()
        where T : Attribute => _all.OfType<T>();

    /// <summary>The attribute of Entity Framework's that has a name, if there is one.</summary>
    public ForeignAttribute? Ef(string name) => AllOfEf(name).FirstOrDefault();

    /// <summary>All attributes of Entity Framework's that have a name.</summary>
    public IEnumerable<ForeignAttribute> AllOfEf(string name)
    {
        var full = $"{EntityFramework}.{name}Attribute";
        return _all.Where(attribute => Chain(attribute.GetType()).Any(type => type.FullName == full)).Select(attribute => new ForeignAttribute(attribute));
    }

    private static bool IsRead(Type attribute) => Chain(attribute).Any(type => Namespaces.Contains(type.Namespace ?? "") || Names.Contains(type.FullName ?? ""));

    private static IEnumerable<Type> Chain(Type type) => BaseTypes.Of(type).Prepend(type);

    private static string ShortName(Type type) => type.Name.Split('`')[0] is var name && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
}
