using System.Globalization;

namespace Retort.Cli.Files;

/// <summary>The namespace of a folder that holds no revision yet.</summary>
internal static class NamespaceName
{
    private static readonly HashSet<string> Keywords =
    [
        .. "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern".Split(' '),
        .. "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override".Split(' '),
        .. "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof".Split(' '),
        .. "uint ulong unchecked unsafe ushort using virtual void volatile while".Split(' '),
    ];

    /// <summary>
    /// The project's root namespace and the folder's path, made valid. A folder is not repeated: <c>Migrations</c> in <c>Shop.Migrations</c> adds nothing.
    /// </summary>
    public static string Of(string rootNamespace, string folder)
    {
        var root = rootNamespace.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var parts = folder.Split(['/', '\\', '.'], StringSplitOptions.RemoveEmptyEntries);
        var repeated = root.Length > 0 && parts.Length > 0 && root[^1] == parts[0];
        return string.Join('.', root.Concat(repeated ? parts[1..] : parts).Select(Valid));
    }

    private static string Valid(string part)
    {
        var valid = string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c == '_' || IsMark(c) ? c : '_'));
        return Keywords.Contains(valid) ? $"@{valid}" : char.IsLetter(valid[0]) || valid[0] == '_' ? valid : $"_{valid}";
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
