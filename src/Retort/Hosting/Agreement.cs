using System.Security.Cryptography;
using System.Text;
using Retort.Engine;

namespace Retort.Hosting;

/// <summary>What a person says yes to, as a digest: the yes holds for nothing else that the database may have come to meanwhile.</summary>
internal static class Agreement
{
    public static string Of(Planned planned)
    {
        var parts = new List<string> { planned.Direction.ToString() };
        Add("before", planned.RowsBefore);
        Add("after", planned.RowsAfter);
        Add("interrupted", planned.Interrupted.Select(revision => $"{revision.Revision} {revision.Direction} {revision.PartsDone}"));
        foreach (var step in planned.Steps)
        {
            Add($"{step.Direction} {step.Revision}", step.Statements.Select(statement => $"{statement.IsAlone} {statement.Sql}"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));

        void Add(string name, IEnumerable<string> items)
        {
            string[] all = [.. items];
            parts.AddRange([$"{name} {all.Length}", .. all]);
        }
    }
}
