using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Fields;

/// <summary>Types of fields, in the words of the command line.</summary>
internal static class FieldTypeWords
{
    public static string[] All { get; } = [.. Enum.GetValues<FieldType>().Where(type => type != FieldType.Unknown).Select(Of)];

    public static string Of(FieldType type) => type.ToString().ToLowerInvariant();

    /// <summary>The type that a word means; as the service spells it too: <c>LONG_64</c>.</summary>
    /// <param name="word">The word.</param>
    public static FieldType? Parse(string word)
    {
        var bare = word.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return All.Contains(bare, StringComparer.Ordinal) ? Enum.GetValues<FieldType>().First(type => Of(type) == bare) : null;
    }
}
