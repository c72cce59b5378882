using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.EntityFrameworkCore;

/// <summary>Translates sequences, and what identity columns say of theirs.</summary>
internal static partial class SequenceTranslator
{
    /// <summary>A sequence of the model.</summary>
    public static CreateSequence Translate(CreateSequenceOperation create, Translation translation)
    {
        var source = translation.Sources.Context;
        new Annotations(create, source, translation.Faults).Finish();
        var type = translation.Types.FindMapping(create.ClrType)?.StoreType;
        if (type is not ("smallint" or "integer" or "bigint"))
        {
            translation.Faults.Add(Rules.DbContextType, source, $"The sequence '{create.Name}' of {source} is of {create.ClrType.Name}; PostgreSQL has sequences of short, int and long. Give it one of these.");
            type = "bigint";
        }

        return new(new(translation.Name(create.Schema, create.Name, source))
        {
            Type = translation.Type(type, source),
            Options = new(create.StartValue, create.IncrementBy, create.MinValue, create.MaxValue, Cycle: create.IsCyclic),
        });
    }

    /// <summary>What Npgsql notes of an identity column's sequence: start, step, least, greatest, cycle and cache, each in quotes, empty for its default.</summary>
    public static SequenceOptions Identity(string? options)
    {
        if (options is null)
        {
            return new();
        }

        var parts = Part().Matches(options).Select(match => match.Groups[1].Value).ToList();
        return parts.Count == 6
            ? new(Number(parts[0]), Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[5]), bool.TryParse(parts[4], out var cycle) && cycle)
            : throw new InvalidOperationException($"The options of an identity column cannot be read: {options}");
    }

    private static long? Number(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Part();
}
