namespace Retort.Postgres;

/// <summary>What the arguments of types may be (PostgreSQL 15 and later; 14 allows no negative scale).</summary>
internal static class TypeLimits
{
    /// <summary>Characters of char and varchar: htup_details.h, MaxAttrSize.</summary>
    public const int MaxLength = 10_485_760;

    /// <summary>Bits of bit and varbit: varbit.c, MaxAttrSize times eight.</summary>
    public const int MaxBits = 83_886_080;

    /// <summary>Decimal digits of a second: MAX_TIMESTAMP_PRECISION.</summary>
    public const int MaxTimePrecision = 6;

    /// <summary>Digits of a numeric: NUMERIC_MAX_PRECISION.</summary>
    public const int MaxPrecision = 1000;

    /// <summary>Digits after the point, or before it when negative: NUMERIC_MAX_SCALE.</summary>
    public const int MaxScale = 1000;

    /// <summary>Bits of a float's mantissa.</summary>
    public const int MaxFloat = 53;

    /// <summary>Dimensions of an array: MAXDIM.</summary>
    public const int MaxDimensions = 6;
}
