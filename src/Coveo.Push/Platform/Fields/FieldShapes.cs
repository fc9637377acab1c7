using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>Looks at metadata values.</summary>
internal static class FieldShapes
{
    /// <summary>Each part of a shape with the word that reports use.</summary>
    public static readonly IReadOnlyList<(FieldShape Part, string Word)> Words =
    [
        (FieldShape.Text, "text"), (FieldShape.DateText, "date in a text"), (FieldShape.Boolean, "truth value"), (FieldShape.Long, "whole number of 32 bits"),
        (FieldShape.Long64, "whole number of 64 bits"), (FieldShape.Double, "decimal number"), (FieldShape.Date, "date"), (FieldShape.Single, "single value"),
        (FieldShape.List, "list"), (FieldShape.Dictionary, "dictionary"), (FieldShape.ListInDictionary, "list in a dictionary"), (FieldShape.Nested, "objects in lists or objects"),
    ];

    /// <summary>What a value is; nothing for one without content.</summary>
    /// <param name="value">The value.</param>
    /// <param name="known">What is known of its key: whether a text is a date is not looked up again when others were none.</param>
    public static FieldShape Of(in MetadataValue value, FieldShape known) => value.Kind switch
    {
        MetadataValueKind.List => OfItems(value.Items, FieldShape.List, known),
        MetadataValueKind.Dictionary => OfMembers(value.Members, known),
        MetadataValueKind.Json => OfJson(value.Json, known),
        _ => OfSingle(value, known) is var shape && shape != FieldShape.None ? shape | FieldShape.Single : FieldShape.None,
    };

    private static FieldShape OfSingle(in MetadataValue value, FieldShape known) => value.Kind switch
    {
        MetadataValueKind.Text => OfText(value.Text, known),
        MetadataValueKind.Boolean => FieldShape.Boolean,
        MetadataValueKind.Integer => value.Integer is >= int.MinValue and <= int.MaxValue ? FieldShape.Long : FieldShape.Long64,
        MetadataValueKind.Double or MetadataValueKind.Decimal => FieldShape.Double,
        MetadataValueKind.Date => FieldShape.Date,
        _ => FieldShape.None,
    };

    private static FieldShape OfText(string text, FieldShape known) =>
        (known & FieldShape.Text) == FieldShape.None && IsDate(text) ? FieldShape.DateText : FieldShape.Text;

    private static FieldShape OfItems(MetadataValue[] items, FieldShape form, FieldShape known)
    {
        var shape = FieldShape.None;
        foreach (ref readonly var item in items.AsSpan())
        {
            shape |= item.Kind >= MetadataValueKind.List ? Nested(item) : OfSingle(item, known | shape);
        }

        return shape == FieldShape.None ? shape : shape | form;
    }

    private static FieldShape OfMembers(KeyValuePair<string, MetadataValue>[] members, FieldShape known)
    {
        var shape = FieldShape.None;
        foreach (var member in members)
        {
            shape |= member.Value.Kind == MetadataValueKind.List ? OfItems(member.Value.Items, FieldShape.ListInDictionary, known | shape)
                : member.Value.Kind > MetadataValueKind.List ? Nested(member.Value)
                : OfSingle(member.Value, known | shape);
        }

        return shape == FieldShape.None ? shape : shape | FieldShape.Dictionary;
    }

    /// <summary>A number that no other kind can hold is JSON too.</summary>
    private static FieldShape Nested(in MetadataValue value) =>
        value.Kind == MetadataValueKind.Json && !value.HoldsObjects ? FieldShape.Double : FieldShape.Nested;

    private static FieldShape OfJson(byte[] json, FieldShape known)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number)
        {
            return FieldShape.Double | FieldShape.Single;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return FieldShape.Nested;
        }

        // An object of plain values is what a dictionary field takes.
        var shape = FieldShape.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            shape |= reader.TokenType switch
            {
                JsonTokenType.String => OfText(reader.GetString()!, known | shape),
                JsonTokenType.True or JsonTokenType.False => FieldShape.Boolean,
                JsonTokenType.Number => !reader.TryGetInt64(out var number) ? FieldShape.Double : number is >= int.MinValue and <= int.MaxValue ? FieldShape.Long : FieldShape.Long64,
                JsonTokenType.Null => FieldShape.None,
                _ => FieldShape.Nested,
            };
            reader.Skip();
        }

        return shape == FieldShape.None ? shape : shape | FieldShape.Dictionary;
    }

    /// <summary>Whether a text begins with a date and a time of the forms that begin with the year: 2002-01-31T11:53:12Z, 2002/01/31 11:53:12.</summary>
    private static bool IsDate(string text)
    {
        const string Form = "dddd-dd-ddTdd:dd:dd";
        if (text.Length < Form.Length || text.Length > Form.Length + 16)
        {
            return false;
        }

        for (var i = 0; i < Form.Length; i++)
        {
            var fits = Form[i] switch
            {
                'd' => text[i] is >= '0' and <= '9',
                '-' => text[i] is '-' or '/',
                'T' => text[i] is 'T' or ' ',
                _ => text[i] == ':',
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
