using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Which constraints of tables go and which come. Foreign keys go first and come last, for they stand on the keys of other tables.</summary>
internal sealed class KeyDiff
{
    private readonly DatabaseSchema _from;
    private readonly DatabaseSchema _to;
    private readonly SchemaNormal _normal;
    private readonly List<(QualifiedName Table, Constraint Constraint)> _gone = [];
    private readonly List<(QualifiedName Table, Constraint Constraint)> _new = [];

    public KeyDiff(DatabaseSchema from, DatabaseSchema to, SchemaNormal normal)
    {
        (_from, _to, _normal) = (from, to, normal);
        foreach (var (name, table) in from.Tables)
        {
            Compare(name, table, to.Tables.GetValueOrDefault(name));
        }

        foreach (var (name, table) in to.Tables.Where(pair => !from.Tables.ContainsKey(pair.Key)))
        {
            // The rest of them comes with the table.
            _new.AddRange(table.Constraints.Values.Where(constraint => constraint is ForeignKey or Check { NotValid: true }).Select(constraint => (name, constraint)));
        }

        ComeAgain();
    }

    /// <summary>Takes away foreign keys, then the others.</summary>
    public IEnumerable<Operation> Drops() => _gone.OrderBy(pair => pair.Constraint is ForeignKey ? 0 : 1).Select(pair => new DropConstraint(pair.Table, pair.Constraint.Name!) { Existing = pair.Constraint });

    /// <summary>Adds what is no foreign key.</summary>
    public IEnumerable<Operation> Keys() => _new.Where(pair => pair.Constraint is not ForeignKey).Select(pair => new AddConstraint(pair.Table, pair.Constraint));

    /// <summary>Adds foreign keys.</summary>
    public IEnumerable<Operation> ForeignKeys() => _new.Where(pair => pair.Constraint is ForeignKey).Select(pair => new AddConstraint(pair.Table, pair.Constraint));

    /// <summary>Lets constraints be checked, or be checked at another time, that were not.</summary>
    public IEnumerable<Operation> Changes()
    {
        foreach (var (name, table) in _to.Tables.Where(pair => _from.Tables.ContainsKey(pair.Key)))
        {
            foreach (var constraint in table.Constraints.Values)
            {
                if (_from.Tables[name].Constraints.TryGetValue(constraint.Name!, out var was))
                {
                    if (IsNotValid(was) && !IsNotValid(constraint) && IsSame(was, constraint))
                    {
                        yield return new ValidateConstraint(name, constraint.Name!);
                    }

                    if (was is ForeignKey before && constraint is ForeignKey after && before.Deferrability != after.Deferrability && IsSame(was, constraint))
                    {
                        yield return new AlterConstraint(name, constraint.Name!, after.Deferrability) { Existing = before.Deferrability };
                    }
                }
            }
        }
    }

    private void Compare(QualifiedName name, Table table, Table? becomes)
    {
        foreach (var constraint in table.Constraints.Values)
        {
            if (becomes is null)
            {
                // With the table, unless others go before it.
                if (constraint is ForeignKey)
                {
                    _gone.Add((name, constraint));
                }
            }
            else if (!becomes.Constraints.TryGetValue(constraint.Name!, out var after) || !IsSame(constraint, after))
            {
                _gone.Add((name, constraint));
            }
        }

        _new.AddRange(becomes?.Constraints.Values.Where(after => !table.Constraints.TryGetValue(after.Name!, out var before) || !IsSame(before, after)).Select(after => (name, after)) ?? []);
    }

    // A key that goes, for a moment even, takes those that stand on it along.
    private void ComeAgain()
    {
        var keys = _gone.Where(pair => pair.Constraint is PrimaryKey or Unique).Select(pair => (pair.Table, Columns(pair.Constraint))).ToHashSet();
        foreach (var (name, table) in _to.Tables.Where(pair => keys.Count > 0 && _from.Tables.ContainsKey(pair.Key)))
        {
            foreach (var key in table.Constraints.Values.OfType<ForeignKey>().Where(key => keys.Contains((key.References, string.Join('\n', key.ReferencedColumns.Order(StringComparer.Ordinal))))))
            {
                if (!_new.Contains((name, key)) && _from.Tables[name].Constraints.TryGetValue(key.Name!, out var was))
                {
                    _gone.Add((name, was));
                    _new.Add((name, key));
                }
            }
        }
    }

    private static string Columns(Constraint constraint) => string.Join('\n', (constraint is PrimaryKey key ? key.Columns : ((Unique)constraint).Columns).Order(StringComparer.Ordinal));

    // What VALIDATE and ALTER CONSTRAINT can do is no reason to take it away.
    private bool IsSame(Constraint before, Constraint after) =>
        !(!IsNotValid(before) && IsNotValid(after)) && Plain(_normal.Of(before)) == Plain(_normal.Of(after));

    private static Constraint Plain(Constraint constraint) => constraint switch
    {
        Check check => check with { NotValid = false },
        ForeignKey key => key with { NotValid = false, Deferrability = Deferrability.NotDeferrable },
        _ => constraint,
    };

    private static bool IsNotValid(Constraint constraint) => constraint is Check { NotValid: true } or ForeignKey { NotValid: true };
}
