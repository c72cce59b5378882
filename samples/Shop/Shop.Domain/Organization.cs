namespace Shop.Domain;

/// <summary>Who sells.</summary>
[Table("organizations"), Comment("The sellers.")]
public class Organization
{
    [DefaultSql("gen_random_uuid()")]
    public Guid Id { get; set; }

    [MaxLength(255)]
    public required string Name { get; set; }
}
