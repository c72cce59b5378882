using Retort.Schema;

namespace Retort.Replay;

/// <summary>Changes what objects have beside what CREATE says of them.</summary>
internal static class ReplayAttributes
{
    /// <summary>What an object has.</summary>
    public static ObjectAttributes Of(this DatabaseSchema schema, DatabaseObject what) => schema.Attributes.GetValueOrDefault(what, ObjectAttributes.None);

    /// <summary>Changes what an object has.</summary>
    public static DatabaseSchema Change(this DatabaseSchema schema, DatabaseObject what, Func<ObjectAttributes, ObjectAttributes> change)
    {
        var attributes = change(schema.Of(what));
        return schema with { Attributes = attributes == ObjectAttributes.None ? schema.Attributes.Without(what) : schema.Attributes.With(what, attributes) };
    }

    /// <summary>Sets a comment; an empty one is none.</summary>
    public static DatabaseSchema Comment(this DatabaseSchema schema, DatabaseObject what, string? text) =>
        schema.Change(what, attributes => attributes with { Comment = string.IsNullOrEmpty(text) ? null : text });

    /// <summary>Forgets objects that are gone.</summary>
    public static DatabaseSchema Forget(this DatabaseSchema schema, Func<DatabaseObject, bool> isGone) =>
        schema with { Attributes = schema.Attributes.Without((what, _) => isGone(what)) };

    /// <summary>Knows objects by another name.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isMeant">Which objects.</param>
    /// <param name="rename">Their new names.</param>
    public static DatabaseSchema Rename(this DatabaseSchema schema, Func<DatabaseObject, bool> isMeant, Func<DatabaseObject, DatabaseObject> rename)
    {
        var meant = schema.Attributes.Unsorted.Where(pair => isMeant(pair.Key)).ToList();
        var attributes = meant.Aggregate(schema.Attributes, (all, pair) => all.Without(pair.Key));
        return meant.Count == 0 ? schema : schema with { Attributes = meant.Aggregate(attributes, (all, pair) => all.With(rename(pair.Key), pair.Value)) };
    }
}
