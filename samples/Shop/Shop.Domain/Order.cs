using System.ComponentModel;

namespace Shop.Domain;

/// <summary>What a user buys at once.</summary>
[Table("orders")]
[Check("ck_orders_placed", "status = 'draft' OR placed_at IS NOT NULL")]
public class Order
{
    public long Id { get; set; }

    public int UserId { get; set; }

    public User? User { get; set; }

    [DefaultValue(OrderStatus.Draft)]
    public OrderStatus Status { get; set; }

    public DateTimeOffset? PlacedAt { get; set; }

    [Precision(12, 2)]
    public decimal? Total { get; set; }

    public IList<OrderLine> Lines { get; } = [];
}
