namespace Coveo.Push.Platform;

/// <summary>What the values of a metadata key are, all that were seen together: what they come to does not depend on their order.</summary>
[Flags]
internal enum FieldShape
{
    None = 0,

    /// <summary>A text that is no date.</summary>
    Text = 1 << 0,

    /// <summary>A text in which a date is written as the service reads it.</summary>
    DateText = 1 << 1,

    Boolean = 1 << 2,

    /// <summary>A whole number of 32 bits.</summary>
    Long = 1 << 3,

    /// <summary>A larger whole number.</summary>
    Long64 = 1 << 4,

    Double = 1 << 5,

    Date = 1 << 6,

    /// <summary>A value that stands alone.</summary>
    Single = 1 << 7,

    List = 1 << 8,

    Dictionary = 1 << 9,

    /// <summary>A list as a value of a dictionary.</summary>
    ListInDictionary = 1 << 10,

    /// <summary>Objects in lists or in objects.</summary>
    Nested = 1 << 11,

    AnyText = Text | DateText | Boolean,
    AnyNumber = Long | Long64 | Double,
    AnyDate = Date | DateText,
    SeveralValues = List | ListInDictionary,
}
