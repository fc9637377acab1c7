using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Platform;

/// <summary>What values a field has (docs.coveo.com/en/162).</summary>
[SuppressMessage("Naming", "CA1720:Identifiers should not contain type names", Justification = "The service's own words.")]
public enum FieldType
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>Texts, also several of them, and truth values.</summary>
    String,

    /// <summary>Whole numbers of 32 bits.</summary>
    Long,

    /// <summary>Whole numbers of 64 bits.</summary>
    Long64,

    /// <summary>Decimal numbers.</summary>
    Double,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>Lists of numbers that are compared as a whole.</summary>
    Vector,
}
