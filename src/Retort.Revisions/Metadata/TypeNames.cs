using System.Reflection.Metadata;

namespace Retort.Revisions;

/// <summary>Full names of types, nested ones with a plus, as reflection writes them.</summary>
internal static class TypeNames
{
    /// <summary>Classes are not nested deeper than this; only in a damaged file one can be nested in itself.</summary>
    private const int Deepest = 64;

    public static string FullName(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        var nested = "";
        for (var depth = 0; depth < Deepest; depth++)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = reader.GetString(type.Name);
            handle = type.GetDeclaringType();
            if (handle.IsNil)
            {
                return Qualified(reader.GetString(type.Namespace), name) + nested;
            }

            nested = $"+{name}{nested}";
        }

        throw new BadImageFormatException();
    }

    public static string FullName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var nested = "";
        for (var depth = 0; depth < Deepest; depth++)
        {
            var type = reader.GetTypeReference(handle);
            var name = reader.GetString(type.Name);
            if (type.ResolutionScope.Kind != HandleKind.TypeReference)
            {
                return Qualified(reader.GetString(type.Namespace), name) + nested;
            }

            handle = (TypeReferenceHandle)type.ResolutionScope;
            nested = $"+{name}{nested}";
        }

        throw new BadImageFormatException();
    }

    /// <summary>The simple name of the assembly that a reference goes to; null for one within the assembly itself.</summary>
    public static string? AssemblyName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        for (var depth = 0; depth < Deepest && scope.Kind == HandleKind.TypeReference; depth++)
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
