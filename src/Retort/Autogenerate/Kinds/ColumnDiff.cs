using Retort.Autogenerate.Steps;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Columns of tables that stay.</summary>
internal sealed class ColumnDiff(DiffContext context) : IObjectDiff
{
    /// <inheritdoc/>
    public void LoseOthers()
    {
        foreach (var (before, after) in Pairs().Where(pair => pair.Before != pair.After))
        {
            var wanted = context.To.AllColumns(after).ToDictionary(column => column.Name);
            foreach (var column in before.Columns)
            {
                var becomes = wanted.TryGetValue(column.Name, out var known) ? Flat(after, column, known) : null;
                if (becomes is null || IsOther(column, becomes))
                {
                    Lose(before, column.Name);
                }
                else if (column.Type != becomes.Type || column.Collation != becomes.Collation)
                {
                    context.Losses.Changed.Add(new(before.Name, column.Name));
                    if (!TypeConversion.IsSameKind(column.Type, becomes.Type))
                    {
                        context.Losses.Converted.Add(new(before.Name, column.Name));
                    }

                    if (!TypeConversion.IsSameOperand(column.Type, becomes.Type))
                    {
                        context.Losses.Retyped.Add(new(before.Name, column.Name));
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public void LoseDependants()
    {
        LoseInherited();
        foreach (var (before, _) in Pairs())
        {
            foreach (var column in before.Columns)
            {
                if (column.Generated is { Expression.Sql: var sql }
                    && (context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, before.Name, context.Losses.Changed)))
                {
                    Lose(before, column.Name);
                }
                else if (context.Losses.HasType(column.Type) && !context.IsEnumKept(column.Type))
                {
                    context.Losses.Convert(new(before.Name, column.Name));
                }
            }
        }
    }

    // What a parent's columns become, those of its children do.
    private void LoseInherited()
    {
        foreach (var child in context.From.Tables.Unsorted.Select(pair => pair.Value))
        {
            foreach (var parent in child.Parents)
            {
                context.Losses.Inherit(child, parent);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<DiffStep> Steps() => Pairs().Where(pair => pair.Before != pair.After || context.Losses.Count > 0).SelectMany(pair => Steps(pair.Before, pair.After));

    private IEnumerable<DiffStep> Steps(Table before, Table after)
    {
        var had = context.From.AllColumns(before).ToDictionary(column => column.Name);
        var wanted = context.To.AllColumns(after).ToDictionary(column => column.Name);
        var dropped = before.Columns.Where(column => IsLost(before, column.Name)).ToList();
        foreach (var column in dropped)
        {
            var step = new DiffStep(column.Generated is null ? Rank.DropColumn : Rank.Release, new DropColumn(before.Name, column.Name) { Existing = TableCreation.ColumnOf(context.From, before, column) })
            {
                Remark = wanted.ContainsKey(column.Name) && column.Generated is null ? $"{column.Name} is made anew, since nothing makes it what it is to be: its values are lost." : null,
            };
            foreach (var sequence in context.SequencesOf(before.Name, column.Name))
            {
                step.Takes.Is(sequence);
            }

            yield return step;
        }

        foreach (var column in after.Columns.Where(column => !had.ContainsKey(column.Name) || IsLost(before, column.Name)).OrderBy(column => column.Generated is null ? 0 : 1))
        {
            var remark = dropped.FirstOrDefault(gone => gone.Type == column.Type && !wanted.ContainsKey(gone.Name) && !had.ContainsKey(column.Name)) is { } gone
                ? $"{gone.Name} goes and {column.Name} of the same type comes. If it is the same column under a new name, rename it: {MigrationWriter.Write([PublicNames.Strip<Operation>(new RenameColumn(after.Name, gone.Name, column.Name))]).TrimEnd(';')}." : null;
            yield return NewColumn.Of(after.Name, TableCreation.ColumnOf(context.To, after, column), PublishedRows.CanBeUpdated(context, after.Name), remark);
        }

        // Of columns that a parent has, only those that are said anew.
        foreach (var name in after.Columns.Concat(before.Columns).Select(column => column.Name).Distinct())
        {
            if (had.TryGetValue(name, out var was) && wanted.TryGetValue(name, out var known) && Flat(after, was, known) is var becomes && !IsLost(before, name))
            {
                foreach (var step in ColumnChange.Steps(context, after.Name, was, becomes))
                {
                    foreach (var child in step.Operations.Any(operation => operation is AlterColumn { Type: not null }) ? context.Descendants(after.Name) : [])
                    {
                        step.Remakes(child, name);
                    }

                    yield return step;
                    foreach (var more in step.Operations.OfType<AlterColumn>().SelectMany(OfChildren))
                    {
                        yield return more;
                    }
                }
            }
        }
    }

    // How many dimensions an array has, a child is not told.
    private Column Flat(Table table, Column before, Column after) => before.Type.Dimensions > 0 && after.Type.Dimensions > 0 && context.Wanted.Tables[table.Name].Columns.All(own => own.Name != after.Name)
        ? after with { Type = after.Type with { Dimensions = before.Type.Dimensions } }
        : after;

    // How values are compressed is said of each table alone, and a new child has it from what its parent had when it came.
    private IEnumerable<DiffStep> OfChildren(AlterColumn change)
    {
        foreach (var child in change.Compression is null ? [] : context.Descendants(change.Table).Where(child => context.After(child, change.Column) is not null && (context.IsNewTable(child) || context.Before(child, change.Column) is not null)))
        {
            if (context.To.Tables[child].Columns.Concat(context.IsNewTable(child) ? [] : context.From.Tables[child].Columns).All(own => own.Name != change.Column))
            {
                var step = new DiffStep(Rank.AlterColumn, new AlterColumn(child, change.Column) { Compression = change.Compression, Existing = change.Existing });
                step.Makes.On(child);
                step.Makes.OnColumn(child, change.Column);
                yield return step;
            }
        }
    }

    private IEnumerable<(Table Before, Table After)> Pairs() =>
        context.To.Tables.Values.Where(table => context.From.Tables.ContainsKey(table.Name) && !context.IsRelationLost(table.Name)).Select(table => (Follow(context.From.Tables[table.Name], table), table));

    // The columns of a table that is made of a type are as the type is.
    private static Table Follow(Table before, Table after) => after.OfType is null ? before : before with
    {
        Columns = [.. after.Columns.Select(column => before.Columns.FirstOrDefault(other => other.Name == column.Name) is { } had ? had with { Type = column.Type, Collation = column.Collation } : column)],
    };

    // PostgreSQL lets no expression come to a column that is not computed, and a virtual one cannot be kept.
    private bool IsOther(Column before, Column after) =>
        (after.Generated is not null && (before.Generated is null || !IsSame(before.Generated, after.Generated))) || (before.Generated is { IsVirtual: true } && after.Generated is null)
        || (before.Generated is not null && before.Type != after.Type);

    private bool IsSame(Generated one, Generated other) => one.IsVirtual == other.IsVirtual && context.Normal.AreSame(one.Expression, other.Expression);

    private bool IsLost(Table table, string column) => context.Losses.Columns.Contains(new(table.Name, column));

    private void Lose(Table table, string column) => context.Losses.Add(new(ObjectKind.Column, table.Name) { Part = column });
}
