using System.ComponentModel;

namespace Shop.Domain;

/// <summary>A product in an order.</summary>
[Table("order_lines")]
[PrimaryKey(nameof(OrderId), nameof(Position))]
[Index(nameof(ProductId))]
public class OrderLine
{
    public long OrderId { get; set; }

    [DeleteBehavior(DeleteBehavior.Cascade)]
    public Order? Order { get; set; }

    public short Position { get; set; }

    public Guid ProductId { get; set; }

    public Product? Product { get; set; }

    [DefaultValue(1), Check("quantity > 0")]
    public int Quantity { get; set; } = 1;

    [Precision(12, 2)]
    public decimal Price { get; set; }

    [Precision(14, 2), Generated("quantity * price")]
    public decimal? Amount { get; set; }
}
