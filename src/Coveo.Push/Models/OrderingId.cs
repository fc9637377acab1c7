using System.Globalization;

namespace Coveo.Push;

/// <summary>
/// The number that decides which of two operations on one item or security identity is the newer one: an unsigned 64-bit integer,
/// by default the service's Unix time in milliseconds (docs.coveo.com/en/147).
/// </summary>
/// <remarks>
/// An operation is applied only when its ordering ID is greater than the one stored with the item. Leave it out in normal pushes:
/// the service stamps them with its own clock.
/// </remarks>
/// <param name="value">The number; some product-managed sources use values above <see cref="long.MaxValue"/>.</param>
public readonly struct OrderingId(ulong value) : IEquatable<OrderingId>, IComparable<OrderingId>, IComparable
{
    /// <summary>The number itself.</summary>
    public ulong Value { get; } = value;

    /// <summary>The ordering ID that the service gives to an operation received at an instant.</summary>
    /// <param name="time">The instant, by the service's clock.</param>
    /// <returns>The ordering ID of that millisecond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before 1970.</exception>
    public static OrderingId FromTime(DateTimeOffset time)
    {
        var milliseconds = time.ToUnixTimeMilliseconds();
        return milliseconds >= 0
            ? new OrderingId((ulong)milliseconds)
            : throw new ArgumentOutOfRangeException(nameof(time), time, "An ordering ID is a time since 1970; this one lies before.");
    }

    /// <summary>Reads an ordering ID from decimal digits.</summary>
    /// <param name="text">Decimal digits alone: no sign, no spaces.</param>
    /// <returns>The ordering ID.</returns>
    /// <exception cref="FormatException">The text is not an unsigned 64-bit number.</exception>
    public static OrderingId Parse(string text) =>
        TryParse(text, out var orderingId)
            ? orderingId
            : throw new FormatException($"'{MessageText.Show(text ?? "")}' is not an ordering ID: a whole number from 0 to {ulong.MaxValue.ToString(CultureInfo.InvariantCulture)} is.");

    /// <summary>Reads an ordering ID if the text is one.</summary>
    /// <param name="text">Decimal digits alone: no sign, no spaces.</param>
    /// <param name="orderingId">The ordering ID, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the text is an unsigned 64-bit number.</returns>
    public static bool TryParse(string? text, out OrderingId orderingId)
    {
        // The framework also takes zero characters at the end.
        var number = 0UL;
        var parsed = text is { Length: > 0 } && text[text.Length - 1] != '\0' && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        orderingId = new OrderingId(number);
        return parsed;
    }

    /// <summary>The instant that the number stands for, if it is a Unix time in milliseconds within the calendar.</summary>
    /// <returns>The instant, or <see langword="null"/> for a number that is no such time.</returns>
    public DateTimeOffset? ToTime() =>
        Value <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds((long)Value) : null;

    /// <inheritdoc/>
    public int CompareTo(OrderingId other) => Value.CompareTo(other.Value);

    /// <summary>Compares it as a number; everything is more than <see langword="null"/>.</summary>
    /// <param name="obj">Another ordering ID, or <see langword="null"/>.</param>
    /// <returns>Less than 0 where this one is the older, 0 where both are the same, more than 0 where it is the newer.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        OrderingId other => CompareTo(other),
        _ => throw new ArgumentException($"An ordering ID cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(OrderingId other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrderingId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether two ordering IDs are the same.</summary>
    public static bool operator ==(OrderingId left, OrderingId right) => left.Equals(right);

    /// <summary>Whether two ordering IDs differ.</summary>
    public static bool operator !=(OrderingId left, OrderingId right) => !left.Equals(right);

    /// <summary>Whether the left operation is the older one.</summary>
    public static bool operator <(OrderingId left, OrderingId right) => left.Value < right.Value;

    /// <summary>Whether the left operation is the newer one.</summary>
    public static bool operator >(OrderingId left, OrderingId right) => left.Value > right.Value;

    /// <summary>Whether the left operation is the older one or the same.</summary>
    public static bool operator <=(OrderingId left, OrderingId right) => left.Value <= right.Value;

    /// <summary>Whether the left operation is the newer one or the same.</summary>
    public static bool operator >=(OrderingId left, OrderingId right) => left.Value >= right.Value;
}
