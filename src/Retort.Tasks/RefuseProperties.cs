using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>Refuses values that a property cannot have, by the name of the property that the user wrote.</summary>
public sealed class RefuseProperties : RetortTask
{
    /// <summary>Names of properties; <c>Value</c> is what each has, <c>Expected</c> what it may have.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var property in Properties)
        {
            LogDiagnostic(Rules.BadProperty.At(
                null,
                $"The property {property.ItemSpec} is '{property.GetMetadata("Value")}'. Write {property.GetMetadata("Expected")}."));
        }

        return !Log.HasLoggedErrors;
    }
}
