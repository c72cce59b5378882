using Microsoft.CodeAnalysis.CSharp;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Chains of two revisions each, beside each other in one source: what is there, and what is tried on it.</summary>
internal sealed class TripSource
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly List<string> _revisions = [];

    /// <summary>Adds a chain.</summary>
    /// <param name="name">By which it is asked for.</param>
    /// <param name="setup">SQL of the first revision; empty for none.</param>
    /// <param name="up">What the other's Upgrade does: SQL, or C#.</param>
    /// <param name="down">What its Downgrade does.</param>
    public void Add(string name, string setup, string up, string down)
    {
        var id = _ids[name] = $"{_ids.Count + 1:x4}";
        if (setup.Length > 0)
        {
            _revisions.Add(Revision($"{id}base", null, Code(setup), ""));
        }

        _revisions.Add(Revision(id, setup.Length > 0 ? $"{id}base" : null, Code(up), Code(down)));
    }

    /// <summary>The id of what is tried.</summary>
    public string Id(string name) => _ids[name];

    /// <summary>The line on which it begins.</summary>
    public int Line(string name) => _revisions.TakeWhile(revision => !revision.StartsWith($"[Revision(\"{_ids[name]}\"", StringComparison.Ordinal)).Sum(revision => revision.Count(letter => letter == '\n') + 1) + 1;

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _revisions);

    private static string Code(string text) => text.Length == 0 || text.StartsWith("op.", StringComparison.Ordinal) ? text : $"op.Execute({SymbolDisplay.FormatLiteral(text, quote: true)});";

    private static string Revision(string id, string? parent, string up, string down) => $$"""
        [Revision("{{id}}"{{(parent is null ? "" : $", Revises = [\"{parent}\"]")}})]
        public sealed class R{{id}} : Migration
        {
            public override void Upgrade(MigrationBuilder op) { {{up}} }

            public override void Downgrade(MigrationBuilder op) { {{down}} }
        }
        """;
}
