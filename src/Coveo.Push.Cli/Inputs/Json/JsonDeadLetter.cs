using System.Text.Json;
using Coveo.Push.Cli.DeadLetters;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>What a dead letter says beside its item: the file that the item is made of, or that something is missing.</summary>
/// <param name="File">The file.</param>
/// <param name="IsMissing">Whether the item, or its body, is not in the letter.</param>
/// <param name="Place">Where it stood.</param>
internal sealed record JsonDeadLetter(string? File, bool IsMissing, string? Place)
{
    /// <param name="reader">At the value of <c>deadLetter</c>; afterwards at its last token.</param>
    /// <returns>What it says; <see langword="null"/> where it is something else of that name.</returns>
    public static JsonDeadLetter? Read(ref Utf8JsonReader reader)
    {
        using var letter = JsonDocument.ParseValue(ref reader);
        var root = letter.RootElement;
        return new JsonDeadLetter(
            JsonPermissionSet.Text(root, DeadLetterKeys.File),
            JsonPermissionSet.Find(root, DeadLetterKeys.Missing) is { ValueKind: JsonValueKind.True },
            JsonPermissionSet.Text(root, DeadLetterKeys.Place));
    }
}
