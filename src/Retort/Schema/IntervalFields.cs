namespace Retort.Schema;

/// <summary>Which fields an interval keeps.</summary>
public enum IntervalFields
{
    /// <summary>Years.</summary>
    Year,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Seconds.</summary>
    Second,

    /// <summary>Years and months.</summary>
    YearToMonth,

    /// <summary>Days and hours.</summary>
    DayToHour,

    /// <summary>Days to minutes.</summary>
    DayToMinute,

    /// <summary>Days to seconds.</summary>
    DayToSecond,

    /// <summary>Hours and minutes.</summary>
    HourToMinute,

    /// <summary>Hours to seconds.</summary>
    HourToSecond,

    /// <summary>Minutes and seconds.</summary>
    MinuteToSecond,
}
