using Retort.Replay;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>A schema while it is read. It knows objects by their numbers, which end here.</summary>
internal sealed class SchemaDraft(int version)
{
    private readonly Dictionary<(string Catalog, long Number), DatabaseObject> _objects = [];
    private readonly Dictionary<DatabaseObject, ObjectAttributes> _attributes = [];

    /// <summary>What is read so far.</summary>
    public DatabaseSchema Schema { get; set; } = DatabaseSchema.Empty with { Schemas = [] };

    /// <summary>Tables by number.</summary>
    public Dictionary<long, TableDraft> Tables { get; } = [];

    /// <summary>The names of columns, of tables, views and composite types.</summary>
    public Dictionary<(long Relation, int Column), string> Columns { get; } = [];

    /// <summary>Remembers which object a number stands for.</summary>
    public void Add(string catalog, long number, DatabaseObject what, string? owner = null)
    {
        _objects[(catalog, number)] = what;
        if (owner is not null)
        {
            Change(what, attributes => attributes with { Owner = owner });
        }
    }

    /// <summary>The object of a number, or null when it is none of those that were read.</summary>
    public DatabaseObject? Find(string catalog, long number, int column = 0)
    {
        var whole = _objects.GetValueOrDefault((catalog, number));
        return column == 0 || whole is null ? whole
            : Columns.TryGetValue((number, column), out var name) ? new DatabaseObject(ObjectKind.Column, whole.Name) { Part = name }
            : null;
    }

    /// <summary>Says more of an object.</summary>
    public void Change(DatabaseObject what, Func<ObjectAttributes, ObjectAttributes> change)
    {
        var attributes = change(_attributes.GetValueOrDefault(what, ObjectAttributes.None));
        if (attributes != ObjectAttributes.None)
        {
            _attributes[what] = attributes;
        }
    }

    /// <summary>What was read.</summary>
    /// <param name="role">The role that asked.</param>
    public DatabaseSchema Finish(string role)
    {
        var origin = new SchemaOrigin(role, version);
        foreach (var (what, attributes) in _attributes.Where(pair => pair.Value.Privileges is not null).ToList())
        {
            _attributes[what] = attributes with { Privileges = AccessList.Of(what, origin).Canonical(attributes.Privileges!) };
        }

        return Schema with
        {
            Origin = origin,
            Schemas = [.. Schema.Schemas.Order(StringComparer.Ordinal)],
            Tables = new ValueMap<QualifiedName, Table>(Tables.Values.Select(draft => KeyValuePair.Create(draft.Table.Name, draft.Finish(Tables)))),
            DefaultPrivileges = new ValueMap<DefaultPrivileges, ValueMap<string, RolePrivileges>>(
                Schema.DefaultPrivileges.Select(pair => KeyValuePair.Create(pair.Key, AccessList.Of(pair.Key, origin).Canonical(pair.Value) ?? new()))),
            Attributes = new ValueMap<DatabaseObject, ObjectAttributes>(_attributes),
        };
    }
}
