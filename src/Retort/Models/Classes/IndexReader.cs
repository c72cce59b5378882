using Retort.Replay;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Reads the indexes, unique constraints and checks of a class.</summary>
internal sealed class IndexReader(ModelContext model, ClassTable table)
{
    /// <summary>Reads all of them.</summary>
    public void Read()
    {
        foreach (var attributes in table.AllAttributes)
        {
            Read(attributes, null);
            foreach (var index in attributes.AllOfEf("Index"))
            {
                AddOfEf(index);
            }
        }

        foreach (var column in table.Columns)
        {
            Read(column.Attributes, column);
        }
    }

    private void Read(ModelAttributes attributes, ClassColumn? column)
    {
        foreach (var index in attributes.All<TableIndexAttribute>())
        {
            Add(index, column);
        }

        foreach (var unique in attributes.All<UniqueKeyAttribute>())
        {
            Add(unique, column);
        }

        foreach (var check in attributes.All<CheckAttribute>())
        {
            if ((check.Name ?? model.Named(table, column?.Member, convention => convention.Check(table.Name.Name, column?.Name))) is { } name
                && model.Faults.Try(table.Type, column?.Member, () => ModelSql.Of(check.Sql, "the condition of [Check]")) is { } condition)
            {
                table.Constraints.Add((new Check(name, condition), column?.Member));
            }
        }
    }

    private void AddOfEf(ForeignAttribute attribute)
    {
        if (model.Columns(table, attribute.Get<IReadOnlyList<string>>("PropertyNames") ?? [], "Index", null) is not { } columns)
        {
            return;
        }

        // As many as there are columns, or none: the attribute itself sees to that.
        var directions = attribute.Get<bool[]>("IsDescending") ?? [];
        var isDescending = attribute.Get<bool>("AllDescending");
        Add(
            new TableIndex("", [.. columns.Select((column, at) => new IndexElement(column.Name) { Descending = isDescending || directions.ElementAtOrDefault(at) })]) { IsUnique = attribute.Get<bool>("IsUnique") },
            attribute.Get<string>("Name"),
            null);
    }

    private void Add(TableIndexAttribute attribute, ClassColumn? own)
    {
        if (Elements(attribute, own) is not { } elements || Include(attribute.Include, "TableIndex", own) is not { } include)
        {
            return;
        }

        (string Name, int Count)[] lists =
        [
            (nameof(attribute.OperatorClasses), attribute.OperatorClasses.Length), (nameof(attribute.Collations), attribute.Collations.Length),
            (nameof(attribute.Descending), attribute.Descending.Length), (nameof(attribute.NullsFirst), attribute.NullsFirst.Length),
        ];
        if (lists.FirstOrDefault(list => list.Count > 1 && list.Count != elements.Count) is { Count: > 0 } wrong)
        {
            WrongCount(own?.Member, "TableIndex", wrong.Name, wrong.Count, elements.Count);
            return;
        }

        var index = model.Faults.Try(table.Type, own?.Member, () => new TableIndex("", [.. elements.Select((element, at) => Complete(attribute, element, at))])
        {
            IsUnique = attribute.IsUnique,
            Method = attribute.Method,
            Include = include,
            NullsNotDistinct = attribute.NullsNotDistinct,
            Where = attribute.Where is { } where ? ModelSql.Of(where, "Where of [TableIndex]") : null,
            Options = [.. attribute.Options.Select(Option)],
            Tablespace = attribute.Tablespace,
        });
        if (index is not null)
        {
            Add(index, attribute.Name, own?.Member);
        }
    }

    private void Add(TableIndex index, string? givenName, string? member)
    {
        if ((givenName ?? model.Named(table, member, convention => convention.Index(table.Name.Name, [.. NewIndex.ColumnNames(index.Elements)], index.IsUnique))) is { } name)
        {
            table.Indexes.Add((index with { Name = name }, member));
        }
    }

    private void Add(UniqueKeyAttribute attribute, ClassColumn? own)
    {
        if (Columns(attribute.Properties, "UniqueKey", own) is { } columns && Include(attribute.Include, "UniqueKey", own) is { } include
            && (attribute.Name ?? model.Named(table, own?.Member, convention => convention.UniqueKey(table.Name.Name, [.. columns.Select(column => column.Name)]))) is { } name)
        {
            table.Constraints.Add((
                new Unique(name, [.. columns.Select(column => column.Name)])
                {
                    Include = include,
                    NullsNotDistinct = attribute.NullsNotDistinct,
                    Deferrability = Given.Deferrability(attribute.Deferrable, attribute.InitiallyDeferred),
                },
                own?.Member));
        }
    }

    private List<IndexElement>? Elements(TableIndexAttribute attribute, ClassColumn? own)
    {
        if (attribute.Elements is [])
        {
            return Columns([], "TableIndex", own)?.Select(column => new IndexElement(column.Name)).ToList();
        }

        var names = attribute.Elements.Where(element => !IsExpression(element)).ToList();
        return model.Columns(table, names, "TableIndex", own?.Member) is null ? null : attribute.Elements
            .Select(element => IsExpression(element) ? Expression(element, own) : new IndexElement(table.Find(element)!.Name)).OfType<IndexElement>().ToList() is var all && all.Count == attribute.Elements.Count ? all : null;
    }

    private IndexElement? Expression(string element, ClassColumn? own) =>
        model.Faults.Try(table.Type, own?.Member, () => new IndexElement(ModelSql.Of(element.Trim()[1..^1], "an expression of [TableIndex]")));

    // Names have no parentheses.
    private static bool IsExpression(string element) => element?.Trim() is ['(', .., ')'];

    private IReadOnlyList<ClassColumn>? Columns(IReadOnlyList<string> members, string attribute, ClassColumn? own)
    {
        if (members.Count == 0 && own is null)
        {
            model.Faults.Add(Rules.ModelContradiction, table.Type, null, $"[{attribute}] of {table.Type.Name} names no property: name those that it is of, or move it to one.");
            return null;
        }

        return members.Count == 0 ? [own!] : model.Columns(table, members, attribute, own?.Member);
    }

    private ValueList<string>? Include(string[] members, string attribute, ClassColumn? own) =>
        model.Columns(table, members, attribute, own?.Member) is { } columns ? [.. columns.Select(column => column.Name)] : null;

    private static IndexElement Complete(TableIndexAttribute attribute, IndexElement element, int at)
    {
        var descending = At(attribute.Descending, at);
        return element with
        {
            OperatorClass = At(attribute.OperatorClasses, at) is { Length: > 0 } given ? new(null, given) : null,
            Collation = At(attribute.Collations, at) is { Length: > 0 } collation ? new(null, collation) : null,
            Descending = descending,
            NullsFirst = attribute.NullsFirst.Length == 0 || At(attribute.NullsFirst, at) == descending ? null : At(attribute.NullsFirst, at),
        };
    }

    private static T? At<T>(T[] list, int at) => list.Length switch { 0 => default, 1 => list[0], _ => list[at] };

    private static StorageOption Option(string text) => text.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value] ? Ddl.Option(name, value) : Ddl.Option(text);

    private void WrongCount(string? member, string attribute, string list, int count, int elements) => model.Faults.Add(
        Rules.ModelContradiction, table.Type, member, $"[{attribute}] of {FaultList.Describe(table.Type, member)} has {elements} elements, but {list} has {count}: give as many.");
}
