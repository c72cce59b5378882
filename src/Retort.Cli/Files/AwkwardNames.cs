namespace Retort.Cli.Files;

/// <summary>Valid class names that the analyzers of the SDK warn of.</summary>
internal static class AwkwardNames
{
    /// <summary>CA1711: each says that a class is of a kind which no revision is.</summary>
    private static readonly string[] Endings =
    [
        "Attribute", "Collection", "Delegate", "Dictionary", "Enum", "EventArgs", "EventHandler", "Ex", "Exception", "Flag", "Flags", "Impl", "New",
        "Permission", "Queue", "Stack", "Stream",
    ];

    /// <summary>CA1716: words of Visual Basic, in any case.</summary>
    private static readonly HashSet<string> Keywords = new(
        """
        AddHandler AddressOf Alias And AndAlso As Boolean ByRef Byte ByVal Call Case Catch CBool CByte CChar CDate CDbl CDec
        Char CInt Class CLng CObj Const Continue CSByte CShort CSng CStr CType CUInt CULng CUShort Date Decimal Declare Default
        Delegate Dim DirectCast Do Double Each Else ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend
        Function Get GetType GetXmlNamespace Global GoSub GoTo Handles If Implements Imports In Inherits Integer Interface Is
        IsNot Let Lib Like Long Loop Me Mod Module MustInherit MustOverride MyBase MyClass Namespace Narrowing New Next Not
        Nothing NotInheritable NotOverridable Object Of On Operator Option Optional Or OrElse Overloads Overridable Overrides
        ParamArray Partial Private Property Protected Public RaiseEvent ReadOnly ReDim Rem RemoveHandler Resume Return SByte
        Select Set Shadows Shared Short Single Static Step Stop String Structure Sub SyncLock Then Throw To True Try TryCast
        TypeOf UInteger ULong UShort Using Variant Wend When While Widening With WithEvents WriteOnly Xor
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool Has(string name) => Keywords.Contains(name) || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal));
}
