namespace Coveo.Push;

public readonly partial struct MetadataValue
{
    /// <summary>Whether there is no value: such a key is left out of the item.</summary>
    public bool IsNone => Kind == MetadataValueKind.None;

    internal string Text => (string)_reference!;

    internal bool Boolean => _bits != 0;

    internal long Integer => _bits;

    internal double Double => BitConverter.Int64BitsToDouble(_bits);

    internal decimal Decimal => new((int)_bits, (int)(_bits >> 32), _highBits, (_scale & Negative) != 0, (byte)(_scale & ~Negative));

    internal DateTimeOffset Date => new(_bits, TimeSpan.Zero);

    internal MetadataValue[] Items => (MetadataValue[])_reference!;

    internal KeyValuePair<string, MetadataValue>[] Members => (KeyValuePair<string, MetadataValue>[])_reference!;

    internal byte[] Json => (byte[])_reference!;

    /// <summary>Reads a text.</summary>
    /// <returns>The text, or <see langword="null"/> for a value of another kind.</returns>
    public string? AsText() => Kind == MetadataValueKind.Text ? Text : null;

    /// <summary>Reads a truth value.</summary>
    /// <returns>The truth value, or <see langword="null"/> for a value of another kind.</returns>
    public bool? AsBoolean() => Kind == MetadataValueKind.Boolean ? Boolean : null;

    /// <summary>Reads a whole number.</summary>
    /// <returns>The number, or <see langword="null"/> for a value that was not made from a whole number of at most 64 bits and sign.</returns>
    public long? AsInteger() => Kind == MetadataValueKind.Integer ? Integer : null;

    /// <summary>Reads a number of any kind.</summary>
    /// <returns>The number, rounded where a double cannot hold it, or <see langword="null"/> for a value that is no number.</returns>
    public double? AsDouble() => Kind switch
    {
        MetadataValueKind.Integer => Integer,
        MetadataValueKind.Double => Double,
        MetadataValueKind.Decimal => (double)Decimal,
        _ => null,
    };

    /// <summary>Reads a number of any kind.</summary>
    /// <returns>The number, or <see langword="null"/> for a value that is no number or that a decimal cannot hold.</returns>
    public decimal? AsDecimal() => Kind switch
    {
        MetadataValueKind.Integer => Integer,
        MetadataValueKind.Double when Math.Abs(Double) < (double)decimal.MaxValue => (decimal)Double,
        MetadataValueKind.Decimal => Decimal,
        _ => null,
    };

    /// <summary>Reads a date.</summary>
    /// <returns>The instant in UTC, or <see langword="null"/> for a value of another kind.</returns>
    public DateTimeOffset? AsDate() => Kind == MetadataValueKind.Date ? Date : null;

    /// <summary>Reads a list.</summary>
    /// <returns>The values of the list, or <see langword="null"/> for a value of another kind.</returns>
    public IReadOnlyList<MetadataValue>? AsList() => Kind == MetadataValueKind.List ? Array.AsReadOnly(Items) : null;

    /// <summary>Reads a dictionary.</summary>
    /// <returns>A copy of its keys and values, or <see langword="null"/> for a value of another kind.</returns>
    public IReadOnlyDictionary<string, MetadataValue>? AsDictionary() => Kind == MetadataValueKind.Dictionary
        ? Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal)
        : null;

    /// <summary>Reads JSON that was made by <see cref="From"/>.</summary>
    /// <returns>The JSON, or <see langword="null"/> for a value of another kind.</returns>
    public string? AsJson() => Kind == MetadataValueKind.Json ? ToString() : null;

    /// <summary>Goes through the values of a list; a single value gives itself, no value gives nothing.</summary>
    /// <returns>An enumerator of the values.</returns>
    public IEnumerator<MetadataValue> GetEnumerator()
    {
        MetadataValue[] values = Kind switch
        {
            MetadataValueKind.None => [],
            MetadataValueKind.List => Items,
            _ => [this],
        };
        return ((IEnumerable<MetadataValue>)values).GetEnumerator();
    }
}
