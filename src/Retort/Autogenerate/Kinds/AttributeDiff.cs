using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>What objects have beside what CREATE says of them, when all of them are there.</summary>
internal sealed class AttributeDiff
{
    private readonly DatabaseSchema _to;
    private readonly SchemaNormal _normal;
    private readonly List<Operation> _operations = [];
    private DatabaseSchema _now;

    private AttributeDiff(DatabaseSchema now, DatabaseSchema to, SchemaNormal normal) => (_now, _to, _normal) = (now, to, normal);

    /// <summary>The operations.</summary>
    /// <param name="now">What there is.</param>
    /// <param name="to">What is wanted; it has the same objects.</param>
    /// <param name="normal">Says which expressions mean the same.</param>
    public static IReadOnlyList<Operation> Of(DatabaseSchema now, DatabaseSchema to, SchemaNormal normal)
    {
        if (now.Attributes == to.Attributes && now.DefaultPrivileges == to.DefaultPrivileges)
        {
            return [];
        }

        var diff = new AttributeDiff(now, to, normal);
        diff.Compare();
        return diff._operations;
    }

    private void Compare()
    {
        // What is taken on a table is taken on its columns too, an owner has rights, and the sequence of a column follows its table: in this order.
        var known = _now.Attributes.Keys.Union(_to.Attributes.Keys).Where(what => _now.Of(what) != _to.Of(what) && ReplayObjects.Find(_to, what) is not null)
            .OrderBy(what => what.Kind switch { ObjectKind.Column => 2, ObjectKind.Sequence => 1, _ => 0 }).ThenBy(what => what.ToString(), StringComparer.Ordinal).ToList();
        foreach (var what in known.Where(what => _now.Of(what).Owner != _to.Of(what).Owner))
        {
            Do(new SetOwner(what, ReplayRoles.Named(_now, _to.Of(what).Owner)) { Existing = ReplayRoles.Named(_now, _now.Of(what).Owner) });
        }

        foreach (var what in known)
        {
            Compare(what, _now.Of(what), _to.Of(what));
        }

        foreach (var operation in DefaultPrivilegesDiff.Of(_now, _to).ToList())
        {
            Do(operation);
        }
    }

    private void Compare(DatabaseObject what, ObjectAttributes before, ObjectAttributes after)
    {
        if (before.State != after.State)
        {
            Do(what.Kind switch
            {
                ObjectKind.Trigger => new SetTriggerState(what.Name, what.Part, after.State) { Existing = before.State },
                ObjectKind.Rule => new SetRuleState(what.Name, what.Part!, after.State) { Existing = before.State },
                _ => new SetEventTriggerState(what.Name.Name, after.State) { Existing = before.State },
            });
        }

        if (!_normal.AreSame(before.Default, after.Default))
        {
            Do(new SetViewColumnDefault(what.Name, what.Part!, after.Default) { Existing = before.Default });
        }

        if (before.StatisticsTarget != after.StatisticsTarget)
        {
            Do(new SetStatisticsTarget(what.Name, after.StatisticsTarget) { Existing = before.StatisticsTarget });
        }

        foreach (var column in before.ColumnStatistics.Keys.Union(after.ColumnStatistics.Keys).Order())
        {
            var (was, becomes) = (before.ColumnStatistics.GetValueOrDefault(column, -1), after.ColumnStatistics.GetValueOrDefault(column, -1));
            if (was != becomes)
            {
                Do(new SetIndexStatistics(what.Name, column, becomes) { Existing = was });
            }
        }

        if (OptionChange.Between(before.Options, after.Options) is { } options)
        {
            Do(new AlterIndexOptions(what.Name, options.Set, options.Reset) { Existing = options.Existing });
        }

        if (before.Tablespace != after.Tablespace)
        {
            Do(new SetIndexTablespace(what.Name, after.Tablespace ?? "pg_default") { Existing = before.Tablespace ?? "pg_default" });
        }

        if (before.IsInvalid != after.IsInvalid && what.Kind == ObjectKind.DomainConstraint)
        {
            Validity(what, after.IsInvalid);
        }

        if (_now.Of(what).Comment != after.Comment)
        {
            Do(new SetComment(what, after.Comment) { Existing = before.Comment });
        }

        Rights(what);
    }

    private void Validity(DatabaseObject what, bool isNotValid)
    {
        if (!isNotValid)
        {
            Do(new ValidateDomainConstraint(what.Name, what.Part!));
            return;
        }

        var check = _to.Domains[what.Name].Checks.First(check => check.Name == what.Part);
        Do(new DropDomainConstraint(what.Name, what.Part!) { Existing = check });
        Do(new AddDomainConstraint(what.Name, check) { NotValid = true });
    }

    private void Rights(DatabaseObject what)
    {
        var (before, after) = (_now.Of(what).Privileges, _to.Of(what).Privileges);
        if (before == after)
        {
            return;
        }

        var list = AccessList.Of(what, _now.Origin.Version == 0 ? _to.Origin : _now.Origin);
        var on = what.Kind == ObjectKind.Column ? ReplayObjects.Find(_to, new(ObjectKind.Table, what.Name)) ?? what : what;
        ValueList<string> columns = what.Kind == ObjectKind.Column ? [what.Part!] : [];
        var owner = ReplayRoles.OwnerOf(_to, on);
        foreach (var change in PrivilegeChange.Between(list, list.Full(before), list.Full(after), role => ReplayRoles.Named(_now, role == RolePrivileges.Owner ? owner : role)).ToList())
        {
            Do(change.Takes
                ? new Revoke(change.Rights, on, [change.Role]) { Columns = columns, GrantOptionOnly = change.IsOption, ExistingGrantOption = change.HadOption }
                : new Grant(change.Rights, on, [change.Role]) { Columns = columns, WithGrantOption = change.HasOption, GrantOptionOnly = change.IsOption });
        }
    }

    private void Do(Operation operation)
    {
        _operations.Add(operation);
        _now = _now.Apply(operation);
    }
}
