using Retort.Autogenerate.Steps;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Compares the objects of one kind: what is gone or another is dropped, what is new or another is made, and what stays is changed.</summary>
internal abstract class ObjectDiff<TKey, TValue>(DiffContext context) : IObjectDiff
    where TKey : notnull
{
    private ValueMap<TKey, TValue>? _before;
    private ValueMap<TKey, TValue>? _after;

    /// <summary>What it compares.</summary>
    protected DiffContext Context { get; } = context;

    private ValueMap<TKey, TValue> Before => _before ??= Of(Context.From);

    private ValueMap<TKey, TValue> After => _after ??= Of(Context.To);

    /// <inheritdoc/>
    public void LoseOthers()
    {
        foreach (var (key, before) in Before.Unsorted)
        {
            if (!After.TryGetValue(key, out var after) || (!AreEqual(key, before, after) && IsOther(before, after)))
            {
                Lose(key, before);
            }
            else if (!AreEqual(key, before, after))
            {
                Notice(before, after);
            }
        }
    }

    /// <inheritdoc/>
    public void LoseDependants()
    {
        foreach (var (key, before) in Before.Unsorted)
        {
            if (!Context.Losses.Has(What(key, before)) && StandsOnLost(before))
            {
                Lose(key, before);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<DiffStep> Steps()
    {
        foreach (var (key, before) in Before)
        {
            if (Context.Losses.Has(What(key, before)))
            {
                if (!GoesAlong(before))
                {
                    yield return Drop(before);
                }
            }
            else if (After.TryGetValue(key, out var after) && !AreEqual(key, before, after))
            {
                foreach (var step in Change(before, after))
                {
                    yield return step;
                }
            }
        }

        foreach (var (key, after) in After)
        {
            if ((!Before.TryGetValue(key, out var before) || Context.Losses.Has(What(key, before))) && !ComesAlong(after))
            {
                foreach (var step in Create(after))
                {
                    yield return step;
                }
            }
        }
    }

    /// <summary>The objects of a schema.</summary>
    protected abstract ValueMap<TKey, TValue> Of(DatabaseSchema schema);

    /// <summary>The name that one has among all objects.</summary>
    protected abstract DatabaseObject What(TKey key, TValue value);

    /// <summary>Whether one cannot be changed into another, which it differs from.</summary>
    protected abstract bool IsOther(TValue before, TValue after);

    /// <summary>Whether one stands on what goes, and has to go, too.</summary>
    protected abstract bool StandsOnLost(TValue before);

    /// <summary>Takes one away.</summary>
    protected abstract DiffStep Drop(TValue before);

    /// <summary>Makes one.</summary>
    protected abstract IEnumerable<DiffStep> Create(TValue after);

    /// <summary>Changes one that stays.</summary>
    protected virtual IEnumerable<DiffStep> Change(TValue before, TValue after) => [];

    /// <summary>Looks at one that stays, and changes.</summary>
    protected virtual void Notice(TValue before, TValue after)
    {
    }

    /// <summary>Whether nothing is to be done about one that stays.</summary>
    protected virtual bool AreEqual(TKey key, TValue before, TValue after) => Equals(before, after);

    /// <summary>Whether one goes with another that goes.</summary>
    protected virtual bool GoesAlong(TValue before) => false;

    /// <summary>Whether one comes with another that comes.</summary>
    protected virtual bool ComesAlong(TValue after) => false;

    /// <summary>One goes.</summary>
    protected virtual void Lose(TKey key, TValue before) => Context.Losses.Add(What(key, before));
}
