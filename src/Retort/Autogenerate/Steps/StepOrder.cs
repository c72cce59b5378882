using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>
/// Brings steps into an order in which a server can do them: what makes a name before what stands on it, what stands on a name away before the name goes,
/// and a name gone before another takes it. By rank, then as given, where nothing else decides. In a circle the weakest bonds give way: those that are only words.
/// </summary>
internal sealed class StepOrder
{
    private readonly IReadOnlyList<DiffStep> _steps;
    private readonly List<(int To, bool IsHard)>[] _after;
    private readonly List<int>[] _before;
    private readonly int[] _hard;
    private readonly int[] _soft;
    private readonly HashSet<(int, int)> _hardBonds = [];
    private readonly HashSet<(int, int)> _softBonds = [];

    private StepOrder(IReadOnlyList<DiffStep> steps)
    {
        _steps = steps;
        _after = [.. steps.Select(_ => new List<(int, bool)>())];
        _before = [.. steps.Select(_ => new List<int>())];
        (_hard, _soft) = (new int[steps.Count], new int[steps.Count]);
        Bind();
    }

    /// <summary>The steps in order.</summary>
    public static IReadOnlyList<DiffStep> Of(IReadOnlyList<DiffStep> steps) => steps.Count < 2 ? steps : new StepOrder(steps).Sort();

    private void Bind()
    {
        var makers = Index(step => step.Makes.Own);
        var takers = Index(step => step.Takes.Own);
        var made = new NamedSlots(makers.Keys, slot => makers[slot].TrueForAll(at => _steps[at].Makes.Unsaid.Contains(slot)));
        var taken = new NamedSlots(takers.Keys, slot => takers[slot].TrueForAll(at => _steps[at].Takes.Unsaid.Contains(slot)));
        for (var at = 0; at < _steps.Count; at++)
        {
            var step = _steps[at];
            foreach (var maker in step.Makes.Slots.SelectMany(slot => makers.GetValueOrDefault(slot, [])))
            {
                Bond(maker, at, isHard: true);
            }

            foreach (var taker in step.Takes.Slots.SelectMany(slot => takers.GetValueOrDefault(slot, [])))
            {
                Bond(at, taker, isHard: true);
            }

            foreach (var maker in made.MeantBy(step.Makes).SelectMany(slot => makers[slot]))
            {
                Bond(maker, at, isHard: false);
            }

            foreach (var taker in taken.MeantBy(step.Takes).SelectMany(slot => takers[slot]))
            {
                Bond(at, taker, isHard: false);
            }
        }

        BindJoins();
        foreach (var (slot, gone) in takers.Where(pair => makers.ContainsKey(pair.Key)))
        {
            foreach (var taker in gone)
            {
                foreach (var maker in makers[slot])
                {
                    Bond(taker, maker, isHard: true);
                }
            }
        }
    }

    // A table joins another when all that are concerned have the columns and keys that they are to have.
    private void BindJoins()
    {
        var changes = new Lazy<ILookup<QualifiedName, int>>(() => _steps.Index().Where(step => step.Item.Rank != Rank.ForeignKey)
            .SelectMany(step => step.Item.Operations.Select(TableOf).OfType<QualifiedName>().Distinct().Select(table => (table, step.Index))).ToLookup(pair => pair.table, pair => pair.Index));
        foreach (var (join, step) in _steps.Index())
        {
            foreach (var at in step.Joins.SelectMany(table => changes.Value[table]))
            {
                Bond(at, join, isHard: true);
            }
        }
    }

    private static QualifiedName? TableOf(Operation operation) => operation switch
    {
        AlterColumn change => change.Table,
        AddColumn add => add.Table,
        DropColumn drop => drop.Table,
        AddConstraint add => add.Table,
        DropConstraint drop => drop.Table,
        ValidateConstraint validate => validate.Table,
        _ => null,
    };

    private Dictionary<Slot, List<int>> Index(Func<DiffStep, HashSet<Slot>> own)
    {
        var index = new Dictionary<Slot, List<int>>();
        for (var at = 0; at < _steps.Count; at++)
        {
            foreach (var slot in own(_steps[at]))
            {
                (index.TryGetValue(slot, out var list) ? list : index[slot] = []).Add(at);
            }
        }

        return index;
    }

    private void Bond(int first, int second, bool isHard)
    {
        if (first == second)
        {
            return;
        }

        if (isHard ? _hardBonds.Add((first, second)) : _softBonds.Add((first, second)))
        {
            _after[first].Add((second, isHard));
            _before[second].Add(first);
            (isHard ? _hard : _soft)[second]++;
        }
    }

    private List<DiffStep> Sort()
    {
        var ready = new PriorityQueue<int, (Rank, int)>();
        var left = new SortedSet<int>(Comparer<int>.Create((one, other) => (_steps[one].Rank, one).CompareTo((_steps[other].Rank, other))));
        for (var at = 0; at < _steps.Count; at++)
        {
            left.Add(at);
            Offer(at);
        }

        var sorted = new List<DiffStep>(_steps.Count);
        while (left.Count > 0)
        {
            if (!ready.TryDequeue(out var next, out _))
            {
                var circle = Circle(left);
                next = circle.OrderBy(at => _hard[at] == 0 ? 0 : 1).ThenBy(at => _steps[at].Rank).ThenBy(at => at).First();
            }

            if (left.Remove(next))
            {
                sorted.Add(_steps[next]);
                foreach (var (to, isHard) in _after[next])
                {
                    (isHard ? _hard : _soft)[to]--;
                    if (left.Contains(to))
                    {
                        Offer(to);
                    }
                }
            }
        }

        return sorted;

        void Offer(int at)
        {
            if (_hard[at] == 0 && _soft[at] == 0)
            {
                ready.Enqueue(at, (_steps[at].Rank, at));
            }
        }
    }

    // Steps that wait for each other, and for no others: what only stands after a circle need not suffer for it.
    private HashSet<int> Circle(SortedSet<int> left)
    {
        for (var at = left.Min; ;)
        {
            var waitsFor = Reach(at, left, step => _before[step]);
            waitsFor.ExceptWith(Reach(at, left, step => _after[step].Select(bond => bond.To)));
            if (waitsFor.Count == 0)
            {
                return Reach(at, left, step => _before[step]);
            }

            at = waitsFor.Min();
        }
    }

    private static HashSet<int> Reach(int from, SortedSet<int> left, Func<int, IEnumerable<int>> next)
    {
        var found = new HashSet<int> { from };
        var open = new Stack<int>(found);
        while (open.TryPop(out var at))
        {
            foreach (var other in next(at).Where(other => left.Contains(other) && found.Add(other)))
            {
                open.Push(other);
            }
        }

        return found;
    }
}
