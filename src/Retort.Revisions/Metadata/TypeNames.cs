using System.Reflection.Metadata;

namespace Retort.Revisions;

/// <summary>Full names of types, nested ones with a plus, as reflection writes them.</summary>
internal static class TypeNames
{
    public static string FullName(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var name = reader.GetString(type.Name);
        return outer.IsNil ? Qualified(reader.GetString(type.Namespace), name) : $"{reader.FullName(outer)}+{name}";
    }

    public static string FullName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{reader.FullName((TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    /// <summary>The simple name of the assembly that a reference goes to; null for one within the assembly itself.</summary>
    public static string? AssemblyName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
        {
            scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }

        return scope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : null;
    }

    public static string AssemblyName(this MetadataReader reader)
        => reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : "";

    private static string Qualified(string ns, string name) => ns.Length == 0 ? name : $"{ns}.{name}";
}
