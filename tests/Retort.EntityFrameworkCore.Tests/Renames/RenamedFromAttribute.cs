namespace Retort.Models;

/// <summary>An attribute by the name that the reader looks for; which assembly it is of does not matter.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class RenamedFromAttribute(string oldName) : Attribute
{
    public string OldName => oldName;
}
