namespace Coveo.Push;

public readonly partial struct MetadataValue
{
    /// <summary>What a value is made of, as far as a rule asks. Noted when the value is made, so that no rule has to walk through it.</summary>
    [Flags]
    private enum Contents : long
    {
        Plain = 0,
        Objects = 1 << 0,
        NoFiniteNumber = 1 << 1,
    }

    /// <summary>Whether no rule can have anything against the value.</summary>
    internal bool IsPlain => Kind != MetadataValueKind.Double && Kind < MetadataValueKind.List || OwnContents == Contents.Plain;

    /// <summary>Whether the value is an object, or a list of objects or lists.</summary>
    internal bool HoldsObjects => (OwnContents & Contents.Objects) != Contents.Plain;

    /// <summary>Whether the value is, or holds, an infinity or what is not a number.</summary>
    internal bool HoldsNoFiniteNumber => (OwnContents & Contents.NoFiniteNumber) != Contents.Plain;

    internal bool IsJsonObject => Kind == MetadataValueKind.Json && Json[0] == '{';

    private Contents OwnContents => Kind switch
    {
        MetadataValueKind.Double => double.IsNaN(Double) || double.IsInfinity(Double) ? Contents.NoFiniteNumber : Contents.Plain,
        >= MetadataValueKind.List => (Contents)_bits,
        _ => Contents.Plain,
    };

    private static Contents ContentsOf(MetadataValue[] values)
    {
        var contents = Contents.Plain;
        foreach (var value in values)
        {
            contents |= value.OwnContents;
        }

        return contents;
    }
}
