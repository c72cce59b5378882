using Retort.Models;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>The faults that were found in a context, each once.</summary>
internal sealed class FaultList
{
    private readonly List<ModelFault> _all = [];

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<ModelFault> All => _all;

    /// <summary>Notes one.</summary>
    public void Add(Rule rule, ModelSource source, string message)
    {
        var fault = new ModelFault(rule.Code, source, message);
        if (!_all.Contains(fault))
        {
            _all.Add(fault);
        }
    }

    /// <summary>Calls what may refuse a name.</summary>
    public void Try(ModelSource source, Action action)
    {
        try
        {
            action();
        }
        catch (DiagnosticException exception)
        {
            foreach (var fault in exception.Diagnostics)
            {
                Add(fault.Rule, source, fault.Message);
            }
        }
    }
}
