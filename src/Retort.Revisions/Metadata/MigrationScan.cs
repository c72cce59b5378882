using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Retort.Revisions;

/// <summary>One pass over the classes of an assembly.</summary>
internal sealed class MigrationScan(PEReader assembly, ReferencedAssemblies references, DebugSymbols symbols)
{
    private readonly MetadataReader _reader = assembly.GetMetadataReader();
    private readonly BaseChain _bases = new(references);
    private readonly List<Revision> _revisions = [];
    private readonly List<Diagnostic> _faults = [];

    public AssemblyRevisions Run()
    {
        var attributes = RevisionAttributes();
        foreach (var handle in _reader.TypeDefinitions)
        {
            var end = _bases.EndOf(_reader, handle);
            if (attributes.TryGetValue(handle, out var attribute))
            {
                Add(handle, RevisionAttributeData.Decode(attribute), end);
            }
            else if (end.IsMigration && IsConcrete(handle))
            {
                var name = _reader.FullName(handle);
                _faults.Add(Rules.MissingAttribute.At(
                    symbols.Find(_reader.GetTypeDefinition(handle)),
                    $"The migration {name} has no [Revision], so it would never run; give it one, or make it abstract if it is a base of others."));
            }
        }

        return new AssemblyRevisions(_revisions, _faults);
    }

    private void Add(TypeDefinitionHandle handle, RevisionAttributeData attribute, BaseChainEnd end)
    {
        var name = _reader.FullName(handle);
        var created = RevisionDate.TryParse(attribute.Created, out var date) ? date : (DateTimeOffset?)null;
        _revisions.Add(new Revision(
            attribute.Id,
            attribute.Revises,
            attribute.DependsOn,
            attribute.BranchLabels,
            attribute.Message ?? RevisionMessage.FromClassName(_reader.GetString(_reader.GetTypeDefinition(handle).Name)),
            created,
            name,
            attribute.Location));

        if (!end.IsMigration)
        {
            _faults.Add(Rules.MisplacedAttribute.At(attribute.Location, end.MissingType is { } missing
                ? $"{name} has [Revision], but its base class {missing} is in none of the references, so it cannot be told to be a migration; add the reference."
                : $"{name} has [Revision] but is no migration; derive it from Retort.Migration, or take the attribute away."));
        }
        else if (!IsConcrete(handle))
        {
            _faults.Add(Rules.NotConcrete.At(
                attribute.Location,
                $"The migration {name} is abstract or generic, so it cannot run; make it a plain class, or take [Revision] away if it is a base of others."));
        }
        else if (!HasConstructor(handle))
        {
            _faults.Add(Rules.NoConstructor.At(
                attribute.Location,
                $"The migration {name} has no constructor without parameters; add one, which may be private."));
        }

        if (attribute.Created is not null && created is null)
        {
            _faults.Add(Rules.BadDate.At(
                attribute.Location,
                $"Created of {name} is {Wording.Quoted(attribute.Created)}, which is no date; write it like '2026-01-15T10:30:00Z'."));
        }
    }

    /// <summary>The attribute of each class that has it. The constructor's table entry is few, the attributes are many: each constructor is judged once.</summary>
    private Dictionary<TypeDefinitionHandle, CustomAttribute> RevisionAttributes()
    {
        var judged = new Dictionary<EntityHandle, bool>();
        var found = new Dictionary<TypeDefinitionHandle, CustomAttribute>();
        foreach (var handle in _reader.CustomAttributes)
        {
            var attribute = _reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.TypeDefinition)
            {
                continue;
            }

            if (!judged.TryGetValue(attribute.Constructor, out var isRevision))
            {
                isRevision = IsRevisionConstructor(attribute.Constructor);
                judged.Add(attribute.Constructor, isRevision);
            }

            if (isRevision)
            {
                _ = found.TryAdd((TypeDefinitionHandle)attribute.Parent, attribute);
            }
        }

        return found;
    }

    private bool IsRevisionConstructor(EntityHandle constructor)
        => constructor.Kind switch
        {
            HandleKind.MemberReference => _reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && _reader.FullName((TypeReferenceHandle)parent) == RetortNames.Attribute
                && _reader.AssemblyName((TypeReferenceHandle)parent) == RetortNames.Assembly,
            HandleKind.MethodDefinition => _reader.AssemblyName() == RetortNames.Assembly
                && _reader.FullName(_reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()) == RetortNames.Attribute,
            _ => false,
        };

    private bool IsConcrete(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.Abstract) == 0 && type.GetGenericParameters().Count == 0;
    }

    private bool HasConstructor(TypeDefinitionHandle handle)
        => _reader.GetTypeDefinition(handle).GetMethods().Select(_reader.GetMethodDefinition).Any(method =>
            (method.Attributes & MethodAttributes.Static) == 0
            && _reader.StringComparer.Equals(method.Name, ".ctor")
            && ParameterCount(method) == 0);

    private int ParameterCount(MethodDefinition method)
    {
        var signature = _reader.GetBlobReader(method.Signature);
        _ = signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
