using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>Checks the IDs that become part of an address. They are strings, kept byte for byte.</summary>
internal static class Identifier
{
    /// <summary>Checks an ID that becomes a path segment, such as a source's.</summary>
    public static void CheckSegment([NotNull] string? id, string name, string whereToFindIt)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        if (string.IsNullOrWhiteSpace(id))
        {
            throw new ArgumentException($"'{name}' is empty. {whereToFindIt}", name);
        }

        // A path of dots would name another address, whatever the encoding.
        if (id is "." or ".." || !IsWellFormed(id))
        {
            throw new ArgumentException($"'{name}' is '{id}', which is not an ID. {whereToFindIt}", name);
        }
    }

    public static void CheckSourceId([NotNull] string? sourceId) =>
        CheckSegment(sourceId, nameof(sourceId), "It looks like 'acmeorg1-abcdefghijklmnopqrstuvwxyz' and is shown with the source in the Administration Console.");

    public static void CheckProviderId([NotNull] string? providerId) =>
        CheckSegment(providerId, nameof(providerId), "It looks like 'My Provider' and is shown with the provider in the Administration Console; SecurityProviders.ListAsync lists them.");

    /// <summary>Whether a text can be encoded to UTF-8 and back: half a surrogate pair would be replaced, and name another item.</summary>
    public static bool IsWellFormed(string text)
    {
        var other = AsciiText.IndexOfOther(text.AsSpan());
        if (other < 0)
        {
            return true;
        }

        for (var i = other; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
