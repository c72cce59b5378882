using Retort.Schema;

namespace Retort.Models;

/// <summary>A table or column that had another name before. It counts while that one is still there and the new one is not.</summary>
/// <param name="Object">The table or column by the name that it is to have.</param>
/// <param name="OldName">The name that it had, of the column alone or of the table without its schema.</param>
public sealed record ModelRename(DatabaseObject Object, string OldName);
