using Retort.Operations;
using Retort.Postgres.Reading;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>Says of each kind of object what it is and what it stands on.</summary>
internal static class ObjectUses
{
    /// <summary>A type.</summary>
    public static void Add(Uses uses, CustomType type)
    {
        uses.Is(type.Name);
        uses.In(type.Name.Schema);
        switch (type)
        {
            case CompositeType composite:
                foreach (var field in composite.Attributes)
                {
                    uses.On(field.Type);
                }

                break;
            case RangeType range:
                uses.Is(range.Multirange ?? MultirangeName.Of(range.Name));
                uses.On(range.Subtype);
                if (range.Difference is { } difference)
                {
                    uses.Calls(difference);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A domain.</summary>
    public static void Add(Uses uses, Domain domain)
    {
        uses.Is(domain.Name);
        uses.In(domain.Name.Schema);
        uses.On(domain.Type);
        uses.Says(domain.Default);
        foreach (var check in domain.Checks)
        {
            uses.Says(check.Expression);
        }
    }

    /// <summary>A sequence.</summary>
    public static void Add(Uses uses, Sequence sequence)
    {
        uses.Is(sequence.Name);
        uses.In(sequence.Name.Schema);
        if (sequence.OwnedBy is { } owner)
        {
            uses.On(owner.Table);
            uses.OnColumn(owner.Table, owner.Column);
        }
    }

    /// <summary>A table.</summary>
    public static void Add(Uses uses, CreateTable table)
    {
        uses.Is(table.Table);
        uses.In(table.Table.Schema);
        if (table.PartitionOf is { } divided)
        {
            uses.Own.Add(new(SlotKind.Place, divided));
        }

        foreach (var parent in table.PartitionOf is { } whole ? [whole] : table.Inherits)
        {
            uses.On(parent);
        }

        foreach (var element in table.Elements)
        {
            switch (element)
            {
                case Column column:
                    Inside(uses, table.Table, column);
                    break;
                case Constraint constraint:
                    Inside(uses, table.Table, constraint);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A column of a table that is there.</summary>
    public static void Add(Uses uses, QualifiedName table, Column column)
    {
        uses.Own.Add(new(SlotKind.Column, table, column.Name));
        uses.On(table);
        Inside(uses, table, column);
    }

    /// <summary>A constraint of a table that is there.</summary>
    public static void Add(Uses uses, QualifiedName table, Constraint constraint)
    {
        uses.On(table);
        Inside(uses, table, constraint);
        foreach (var column in ColumnsOf(constraint))
        {
            uses.OnColumn(table, column);
        }
    }

    /// <summary>An index.</summary>
    public static void Add(Uses uses, QualifiedName table, TableIndex index)
    {
        uses.IsIndex(table.Rename(index.Name));
        uses.On(table);
        if (index.IsUnique)
        {
            uses.Own.Add(new(SlotKind.Key, table, Columns(index.Elements.Select(element => element.Column ?? ""))));
        }

        Elements(uses, table, index.Elements);
        foreach (var column in index.Include)
        {
            uses.OnColumn(table, column);
        }

        uses.Says(index.Where);
    }

    /// <summary>A view or materialized view.</summary>
    public static void AddView(Uses uses, QualifiedName name, string query)
    {
        uses.Is(name);
        uses.In(name.Schema);
        uses.Says(query);
    }

    /// <summary>A routine. The body is looked at where the server does.</summary>
    public static void Add(Uses uses, Routine routine, bool isGone)
    {
        uses.Own.Add(new(SlotKind.Routine, routine.Name));
        uses.In(routine.Name.Schema);
        uses.On(routine.Returns);
        foreach (var argument in routine.Arguments.Concat(routine.ReturnsTable ?? []))
        {
            uses.On(argument.Type);
            uses.Says(argument.Default);
        }

        uses.Says(routine.SqlBody);
        if (!isGone && routine.Language.Equals("sql", StringComparison.OrdinalIgnoreCase))
        {
            uses.Says(routine.Body);
        }
    }

    /// <summary>A trigger.</summary>
    public static void Add(Uses uses, Trigger trigger)
    {
        uses.On(trigger.Table);
        uses.Calls(trigger.Function);
        uses.Says(trigger.When);
        foreach (var column in trigger.UpdateOf)
        {
            uses.OnColumn(trigger.Table, column);
        }

        if (trigger.ReferencedTable is { } other)
        {
            uses.On(other);
        }
    }

    /// <summary>A rule.</summary>
    public static void Add(Uses uses, RewriteRule rule)
    {
        uses.On(rule.Table);
        uses.Says(rule.Where);
        foreach (var command in rule.Commands)
        {
            uses.Says(command);
        }
    }

    /// <summary>A policy.</summary>
    public static void Add(Uses uses, Policy policy)
    {
        uses.On(policy.Table);
        uses.Says(policy.Using);
        uses.Says(policy.Check);
    }

    /// <summary>Extended statistics.</summary>
    public static void Add(Uses uses, ExtendedStatistics statistics)
    {
        uses.Own.Add(new(SlotKind.Statistics, statistics.Name));
        uses.In(statistics.Name.Schema);
        uses.On(statistics.Table);
        foreach (var column in statistics.Columns)
        {
            uses.OnColumn(statistics.Table, column);
        }

        foreach (var expression in statistics.Expressions)
        {
            uses.Says(expression);
        }
    }

    /// <summary>Tables of a publication.</summary>
    public static void Add(Uses uses, IEnumerable<PublishedTable> tables)
    {
        foreach (var table in tables)
        {
            uses.On(table.Table);
            uses.Says(table.Where);
            foreach (var column in table.Columns)
            {
                uses.OnColumn(table.Table, column);
            }
        }
    }

    /// <summary>The columns that a constraint is on.</summary>
    public static IEnumerable<string> ColumnsOf(Constraint constraint) => constraint switch
    {
        PrimaryKey key => key.Columns.Concat(key.Include),
        Unique unique => unique.Columns.Concat(unique.Include),
        ForeignKey key => key.Columns,
        Exclude exclude => exclude.Elements.Select(element => element.Element.Column).OfType<string>().Concat(exclude.Include),
        _ => [],
    };

    /// <summary>Columns, as what a foreign key refers to.</summary>
    public static string Columns(IEnumerable<string> columns) => string.Join('\n', columns.Order(StringComparer.Ordinal));

    private static void Inside(Uses uses, QualifiedName table, Column column)
    {
        uses.On(column.Type);
        uses.Says(column.Default);
        uses.Says(column.Generated?.Expression);
        if (column.Identity is not null || column.Type.IsSerial)
        {
            uses.Is(RelationReferences.IdentityName(table, column.Name));
        }
    }

    private static void Inside(Uses uses, QualifiedName table, Constraint constraint)
    {
        switch (constraint)
        {
            case PrimaryKey or Unique:
                uses.IsIndex(table.Rename(constraint.Name!));
                uses.Own.Add(new(SlotKind.Key, table, Columns(constraint is PrimaryKey primary ? primary.Columns : ((Unique)constraint).Columns)));
                break;
            case Check check:
                uses.Says(check.Condition);
                break;
            case Exclude exclude:
                uses.IsIndex(table.Rename(constraint.Name!));
                Elements(uses, table, exclude.Elements.Select(element => element.Element));
                uses.Says(exclude.Where);
                break;
            case ForeignKey key when key.References == table:
                uses.Slots.Add(new(SlotKind.Key, table, Columns(key.ReferencedColumns)));
                break;
            case ForeignKey key:
                uses.On(key.References);
                uses.Slots.Add(new(SlotKind.Key, key.References, Columns(key.ReferencedColumns)));
                foreach (var column in key.ReferencedColumns)
                {
                    uses.OnColumn(key.References, column);
                }

                break;
            default:
                break;
        }
    }

    private static void Elements(Uses uses, QualifiedName table, IEnumerable<IndexElement> elements)
    {
        foreach (var element in elements)
        {
            uses.Says(element.Expression);
            if (element.Column is { } column)
            {
                uses.OnColumn(table, column);
            }
        }
    }
}
