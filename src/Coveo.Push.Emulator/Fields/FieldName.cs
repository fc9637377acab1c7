using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Fields;

/// <summary>What a field may be called.</summary>
internal static class FieldName
{
    public const string Rule = "it must be at most 255 characters, begin with one of a to z, and go on with a to z, 0 to 9 and '_' only";

    private const int Longest = 255;

    // docs.coveo.com/en/162: never names of metadata or fields, in any casing.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "compressedbinarydata", "compressedbinarydatafileid", "compressiontype", "data", "documentid", "fileextension", "orderingid", "parentid", "permissions");

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    /// <summary>Whether it is a key of an item that is no metadata.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);
}
