using Retort.Models;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>The model that revisions are compared with, read and without faults.</summary>
internal sealed class FoundModel : IDisposable
{
    private readonly ModelRequest _request;
    private readonly Func<DatabaseObject, bool> _filter;

    private FoundModel(SchemaModel model, SourceFinder places, ModelRequest request, Func<DatabaseObject, bool> filter) => (Model, Places, _request, _filter) = (model, places, request, filter);

    /// <summary>The model.</summary>
    public SchemaModel Model { get; }

    /// <summary>Finds the lines of its classes.</summary>
    public SourceFinder Places { get; }

    /// <summary>Finds and reads it; null where there is none and none was asked for.</summary>
    /// <exception cref="DiagnosticException">RET4001 and following; RET4037 for a filter.</exception>
    public static FoundModel? Of(MigrationChain chain, ModelRequest request)
    {
        if (ModelFinder.Find(chain.Assembly, request) is not var (candidate, assembly))
        {
            return null;
        }

        var model = candidate.Read();
        var places = new SourceFinder(assembly);
        if (model.Faults.Count == 0)
        {
            return new(model with { Renames = [.. model.Renames, .. request.Renames.Select(rename => rename.ToRename())] }, places, request, FilterFinder.Find(chain.Assembly, assembly));
        }

        using (places)
        {
            throw new DiagnosticException([.. model.Faults.Select(fault => Rules.All.First(rule => rule.Code == fault.Code).At(places.Find(fault.Source), fault.Message))]);
        }
    }

    /// <summary>Brings it together with what there is.</summary>
    /// <param name="present">What there is.</param>
    /// <param name="unknown">What is not known of that.</param>
    public SchemaPair With(DatabaseSchema present, IReadOnlyList<UnknownEffect> unknown) => SchemaPair.Of(Model, present, NameFilter.Of(_request.Exclude, unknown, what => !Model.LeftAlone.Contains(what.Name) && _filter(what)));

    /// <inheritdoc/>
    public void Dispose() => Places.Dispose();
}
