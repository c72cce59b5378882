using System.Security.Cryptography;
using System.Text;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>A part of a revision, at its place in a run.</summary>
/// <param name="Step">The revision, with its rows.</param>
/// <param name="Compiled">What it does.</param>
/// <param name="Part">The part.</param>
/// <param name="Index">Which part of the revision it is, from 0.</param>
/// <param name="Count">How many the revision has.</param>
/// <param name="IsFirst">The first one of the revision in this run.</param>
/// <param name="Number">The how-manieth revision of the run it belongs to, from 1.</param>
internal sealed record Segment(RevisionStep Step, CompiledRevision Compiled, RevisionPart Part, int Index, int Count, bool IsFirst, int Number)
{
    /// <summary>With it the revision is complete.</summary>
    public bool IsLast => Index == Count - 1;

    /// <summary>What the part is, to find out whether it was edited between a run that died and the one that goes on.</summary>
    public string Checksum => ChecksumOf(Part);

    public static string ChecksumOf(RevisionPart part)
    {
        var text = string.Join('\0', part.Steps.Select(step => step is StatementStep { Statement.Sql: var sql } ? sql : "code"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
