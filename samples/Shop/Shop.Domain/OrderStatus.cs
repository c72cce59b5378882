namespace Shop.Domain;

/// <summary>How far an order is.</summary>
[EnumType("order_status")]
public enum OrderStatus
{
    Draft,
    Placed,
    Shipped,
    Cancelled,
}
