namespace Telemetry.Output;

/// <summary>Attributes in one line, in the order of their names.</summary>
internal static class AttributeText
{
    public static string Of(IReadOnlyDictionary<string, string> attributes, params string[] without) =>
        string.Join(' ', attributes.Where(attribute => !without.Contains(attribute.Key)).OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key}={attribute.Value}"));
}
