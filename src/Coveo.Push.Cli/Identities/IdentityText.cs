using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Identities;

/// <summary>An identity as people type it: <c>NAME</c>, or <c>group:NAME</c> where its type is not the usual one.</summary>
internal static class IdentityText
{
    private static readonly Dictionary<string, IdentityType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = IdentityType.User,
        ["group"] = IdentityType.Group,
        ["virtualgroup"] = IdentityType.VirtualGroup,
        ["unknown"] = IdentityType.Unknown,
    };

    /// <summary>The words for types.</summary>
    public static string[] TypeWords { get; } = [.. Types.Keys];

    public static string WordOf(IdentityType type) => Types.FirstOrDefault(entry => entry.Value == type).Key ?? type.ToString();

    /// <summary>The type that a word means; as the Push API spells it too: <c>VIRTUAL_GROUP</c>.</summary>
    /// <param name="word">The word.</param>
    public static IdentityType? TypeOf(string word) => Types.TryGetValue(word.Replace("_", "", StringComparison.Ordinal), out var type) ? type : null;

    /// <param name="text">What was typed.</param>
    /// <param name="usualType">Its type where the text does not say.</param>
    /// <param name="option">Where it was typed.</param>
    /// <exception cref="UsageException">It has no name.</exception>
    public static Identity Parse(string text, IdentityType usualType, string option)
    {
        var end = text.IndexOf(':', StringComparison.Ordinal);
        var (name, type) = end > 0 && TypeOf(text[..end]) is { } said ? (text[(end + 1)..], said) : (text, usualType);
        return string.IsNullOrWhiteSpace(name) ? throw new UsageException($"{option}: '{text}' names nobody. Write NAME, or TYPE:NAME as in group:staff.") : new Identity(name, type);
    }
}
