using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>What an object is, and what it stands on: by structure for certain, by words in its expressions perhaps.</summary>
internal sealed class Uses
{
    /// <summary>The names that it has.</summary>
    public HashSet<Slot> Own { get; } = [];

    /// <summary>The names that it stands on.</summary>
    public HashSet<Slot> Slots { get; } = [];

    /// <summary>The words of its expressions.</summary>
    public SqlWords Said { get; } = new();

    /// <summary>Names of its own that an expression says as those of constraints or not at all: those of indexes.</summary>
    public HashSet<Slot> Unsaid { get; } = [];

    /// <summary>It has the name of a table, view, sequence or type.</summary>
    public void Is(QualifiedName name) => Own.Add(new(SlotKind.Relation, name));

    /// <summary>It has the name of an index, which is one among those of tables.</summary>
    public void IsIndex(QualifiedName name)
    {
        Is(name);
        Unsaid.Add(new(SlotKind.Relation, name));
    }

    /// <summary>It stands on a table, view, sequence or type.</summary>
    public void On(QualifiedName name) => Slots.Add(new(SlotKind.Relation, ReplayNames.Of(name)));

    /// <summary>It stands on a column.</summary>
    public void OnColumn(QualifiedName table, string column) => Slots.Add(new(SlotKind.Column, table, column));

    /// <summary>It is in a schema.</summary>
    public void In(string? schema)
    {
        if (schema is not null)
        {
            Slots.Add(new(SlotKind.Schema, new(null, schema)));
        }
    }

    /// <summary>It stands on a type that is not built in.</summary>
    public void On(SqlType? type)
    {
        if (type is { IsBuiltIn: false })
        {
            On(ReplayNames.OfType(type));
        }
    }

    /// <summary>It calls a function.</summary>
    public void Calls(QualifiedName name) => Slots.Add(new(SlotKind.Routine, ReplayNames.Of(name)));

    /// <summary>It has an expression.</summary>
    public void Says(SqlExpression? expression) => Says(expression?.Sql);

    /// <summary>It has a text in SQL.</summary>
    public void Says(string? sql)
    {
        if (sql is not null)
        {
            Said.Add(sql);
        }
    }
}
