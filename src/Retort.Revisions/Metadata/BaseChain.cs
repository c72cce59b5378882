using System.Reflection.Metadata;

namespace Retort.Revisions;

/// <summary>Says whether a class comes from <c>Retort.Migration</c>, through base classes here or in referenced assemblies.</summary>
internal sealed class BaseChain(ReferencedAssemblies references)
{
    private readonly Dictionary<(MetadataReader Reader, EntityHandle Base), BaseChainEnd> _ends = [];
    private readonly Dictionary<MetadataReader, Dictionary<string, TypeDefinitionHandle>> _types = [];

    public BaseChainEnd EndOf(MetadataReader reader, TypeDefinitionHandle type)
    {
        var visited = new List<(MetadataReader, EntityHandle)>();
        (MetadataReader Reader, EntityHandle Type) at = (reader, type);
        while (true)
        {
            var (end, next) = Step(at.Reader, at.Type);
            if (next is { } further && !_ends.TryGetValue(further, out end))
            {
                if (!visited.Contains(further))
                {
                    visited.Add(further);
                    at = further;
                    continue;
                }

                end = BaseChainEnd.Elsewhere;
            }

            end ??= BaseChainEnd.Elsewhere;
            visited.ForEach(seen => _ends[seen] = end);
            return end;
        }
    }

    /// <summary>One step down: either the end, or where to go on.</summary>
    private (BaseChainEnd? End, (MetadataReader, EntityHandle)? Next) Step(MetadataReader reader, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = (TypeDefinitionHandle)type;
                if (reader.FullName(definition) == RetortNames.Migration && reader.AssemblyName() == RetortNames.Assembly)
                {
                    return (BaseChainEnd.Migration, null);
                }

                var baseType = reader.GetTypeDefinition(definition).BaseType;
                return baseType.IsNil ? (BaseChainEnd.Elsewhere, null) : (null, (reader, baseType));
            case HandleKind.TypeReference:
                return Follow(reader, reader.AssemblyName((TypeReferenceHandle)type), reader.FullName((TypeReferenceHandle)type));
            case HandleKind.TypeSpecification:
                var generic = GenericType(reader, (TypeSpecificationHandle)type);
                return generic.IsNil ? (BaseChainEnd.Elsewhere, null) : (null, (reader, generic));
            default:
                return (BaseChainEnd.Elsewhere, null);
        }
    }

    private (BaseChainEnd? End, (MetadataReader, EntityHandle)? Next) Follow(MetadataReader from, string? assembly, string name)
    {
        if (assembly == RetortNames.Assembly && name == RetortNames.Migration)
        {
            return (BaseChainEnd.Migration, null);
        }

        if (assembly is not null && ReferencedAssemblies.IsFramework(assembly))
        {
            return (BaseChainEnd.Elsewhere, null);
        }

        var forwards = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reader = assembly is null ? from : references.Find(assembly);
        while (reader is not null)
        {
            if (Types(reader).TryGetValue(name, out var found))
            {
                return (null, (reader, found));
            }

            // The type may have moved to another assembly and left a forwarder.
            var forward = Forwarder(reader, name);
            reader = forward is not null && forwards.Add(forward) ? references.Find(forward) : null;
        }

        return (BaseChainEnd.Missing(name), null);
    }

    private Dictionary<string, TypeDefinitionHandle> Types(MetadataReader reader)
    {
        if (!_types.TryGetValue(reader, out var types))
        {
            types = new(StringComparer.Ordinal);
            foreach (var handle in reader.TypeDefinitions)
            {
                _ = types.TryAdd(reader.FullName(handle), handle);
            }

            _types.Add(reader, types);
        }

        return types;
    }

    private static string? Forwarder(MetadataReader reader, string name)
    {
        foreach (var handle in reader.ExportedTypes)
        {
            var type = reader.GetExportedType(handle);
            if (type.IsForwarder
                && type.Implementation.Kind == HandleKind.AssemblyReference
                && $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}".TrimStart('.') == name)
            {
                return reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name);
            }
        }

        return null;
    }

    /// <summary>The type that a constructed generic one is made of; nil for any other specification.</summary>
    private static EntityHandle GenericType(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return default;
        }

        _ = signature.ReadCompressedInteger(); // class or value type
        return signature.ReadTypeHandle();
    }
}
