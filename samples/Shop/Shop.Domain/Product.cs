using System.ComponentModel;

namespace Shop.Domain;

/// <summary>What is sold.</summary>
[Table("products")]
[Index(nameof(Sku))]
[Index(nameof(OrganizationId), nameof(Sku), IsUnique = true, Name = "uq_products_org_sku")]
[TableIndex(nameof(OrganizationId), Where = "is_active = true", Name = "ix_products_active")]
public class Product
{
    [DefaultSql("gen_random_uuid()")]
    public Guid Id { get; set; }

    public Guid OrganizationId { get; set; }

    [DeleteBehavior(DeleteBehavior.Cascade)]
    public Organization? Organization { get; set; }

    [MaxLength(255)]
    public required string Name { get; set; }

    [MaxLength(100)]
    public string? Sku { get; set; }

    [MaxLength(20)]
    public required string Status { get; set; }

    [DefaultValue(true)]
    public bool IsActive { get; set; } = true;

    [DefaultSql("now()")]
    public DateTimeOffset? CreatedAt { get; set; }
}
