namespace Shop.Domain;

/// <summary>By which way orders come.</summary>
[Table("order_channels")]
public class OrderChannel
{
    [Key, MaxLength(10)]
    public required string Code { get; set; }

    public required string Title { get; set; }
}
