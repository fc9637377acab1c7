using System.Text;
using System.Text.Json;
using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>The content of a rule: free text with <c>%[name]</c> where metadata goes.</summary>
internal sealed class MappingTemplate
{
    private const string Open = "%[";

    // Texts and names by turns: the first is a text.
    private readonly List<string> _parts = [];

    public MappingTemplate(string content)
    {
        var start = 0;
        while (true)
        {
            var open = content.IndexOf(Open, start, StringComparison.Ordinal);
            var close = open < 0 ? -1 : content.IndexOf(']', open);
            if (close < 0)
            {
                _parts.Add(content[start..]);
                return;
            }

            _parts.Add(content[start..open]);
            _parts.Add(content[(open + Open.Length)..close].Trim());
            start = close + 1;
        }
    }

    private bool IsOneName => _parts is ["", _, ""];

    /// <returns>The value as JSON, or <see langword="null"/> where something that it inserts is missing.</returns>
    public byte[]? Evaluate(MetadataEntries metadata, ItemFacts facts)
    {
        if (IsOneName && metadata.Find(_parts[1]) is >= 0 and var only)
        {
            return metadata.Value(only).ToArray();
        }

        var text = new StringBuilder();
        for (var index = 0; index < _parts.Count; index++)
        {
            var part = index % 2 == 0 ? _parts[index] : Insert(_parts[index], metadata, facts);
            if (part is null)
            {
                return null;
            }

            text.Append(part);
        }

        return Quoted(text.ToString());
    }

    /// <summary>Its value is in a field: what it inserts has got into the index.</summary>
    public void MarkUsed(MetadataEntries metadata)
    {
        for (var index = 1; index < _parts.Count; index += 2)
        {
            if (metadata.Find(_parts[index]) is >= 0 and var position)
            {
                metadata.MarkUsed(position);
            }
        }
    }

    private static string? Insert(string name, MetadataEntries metadata, ItemFacts facts) => metadata.Find(name) is >= 0 and var index
        ? FieldTextConversion.Texts(metadata.Value(index)) is { } texts ? string.Join(Field.DefaultSeparator, texts) : null
        : facts.TextOf(name.ToLowerInvariant());

    private static byte[] Quoted(string text)
    {
        var encoded = JsonEncodedText.Encode(text).EncodedUtf8Bytes;
        var quoted = new byte[encoded.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        encoded.CopyTo(quoted.AsSpan(1));
        return quoted;
    }
}
