namespace Coveo.Push.Platform;

/// <summary>Decides which field values need, and whether a field takes them.</summary>
internal static class FieldFit
{
    /// <summary>Identifies items for analytics and machine learning, which want a text (docs.coveo.com/en/1965).</summary>
    private const string PermanentId = "permanentid";

    private const FieldShape Kinds = FieldShape.AnyText | FieldShape.AnyNumber | FieldShape.Date;
    private const FieldShape Forms = FieldShape.Single | FieldShape.List | FieldShape.Dictionary | FieldShape.ListInDictionary | FieldShape.Nested;

    /// <summary>Why no field takes all the values; <see langword="null"/> where one does.</summary>
    public static string? Conflict(string name, FieldShape shape)
    {
        if (Has(shape, FieldShape.Nested))
        {
            return "There are objects in lists or in objects, which no field takes. Give each part a key of its own.";
        }

        if (Has(shape, FieldShape.Dictionary) && Has(shape, FieldShape.Single | FieldShape.List))
        {
            return "Some values are dictionaries and others are not; a field has only dictionaries, or none. Give one of them another key.";
        }

        var hasDates = Has(shape, FieldShape.Date);
        var kinds = (Has(shape, FieldShape.AnyNumber) ? 1 : 0) + (hasDates ? 1 : 0) + (Has(shape, hasDates ? FieldShape.Text | FieldShape.Boolean : FieldShape.AnyText) ? 1 : 0);
        return kinds > 1 ? $"The values are of different kinds, and a field has one. Make them alike, give one kind another key, or declare the field as {nameof(FieldType.String)}, which keeps all of them as texts."
            : name == PermanentId && !Has(shape, FieldShape.Text | FieldShape.DateText) ? "The service needs texts here, by which it tells items apart. Give the value as a text."
            : null;
    }

    /// <summary>The field that takes all the values. Several values are in text fields only, whatever they are (docs.coveo.com/en/162).</summary>
    public static FieldDefinition Needed(string name, FieldShape shape)
    {
        var isMultiValue = Has(shape, FieldShape.SeveralValues);
        var type = isMultiValue ? FieldType.String
            : Has(shape, FieldShape.Double) ? FieldType.Double
            : Has(shape, FieldShape.Long64) ? FieldType.Long64
            : Has(shape, FieldShape.Long) ? FieldType.Long
            : Has(shape, FieldShape.Date) ? FieldType.Date
            : FieldType.String;
        return new FieldDefinition(name, type) { MultiValueFacet = isMultiValue, KeyValue = Has(shape, FieldShape.Dictionary) };
    }

    /// <summary>Why a field does not take the values; <see langword="null"/> where it does.</summary>
    /// <param name="needed">The field that would take them.</param>
    /// <param name="shape">What they are.</param>
    /// <param name="target">The field that there is, or that is to be created.</param>
    /// <param name="isExisting">Whether there is that field already.</param>
    /// <param name="isStandard">Whether it is one of those that every organization has, which are what they are.</param>
    public static string? Problem(FieldDefinition needed, FieldShape shape, FieldDefinition target, bool isExisting, bool isStandard)
    {
        var field = isExisting ? "field that exists" : "declared field";
        if (!Takes(needed, shape, target))
        {
            return $"The values need the type {FieldWords.NameOf(needed)}, and the {field} is {FieldWords.NameOf(target)}. "
                + "Give the values as the field wants them, or give them another key" + (isExisting ? "; a field of the wrong type has to be deleted and created anew." : ".");
        }

        // A list of numbers for a vector is one value.
        return isStandard || target.Type == FieldType.Vector ? null
            : needed.KeyValue && !target.KeyValue ? $"The values are dictionaries, and the {field} takes none ({nameof(target.KeyValue)} is off). Switch it on, or give each part a key of its own."
            : !needed.KeyValue && target.KeyValue ? $"The {field} takes dictionaries ({nameof(target.KeyValue)} is on), and the values are none. Give them another key."
            : needed.MultiValueFacet && !target.MultiValueFacet ? $"Some items have several values, and the {field} takes one ({nameof(target.MultiValueFacet)} is off). Switch it on, or declare the field if that is meant."
            : null;
    }

    /// <summary>Why a field is not what it is said to be. Options may differ: fields that exist are not changed.</summary>
    public static string? Problem(FieldDefinition wanted, FieldDefinition field) => wanted.Type == field.Type || (field.Type == FieldType.Unknown && field.TypeName is null)
        ? null
        : $"The type shall be {FieldWords.NameOf(wanted)}, and the field that exists is {FieldWords.NameOf(field)}. A field of the wrong type has to be deleted and created anew, or the key to be another one.";

    /// <summary>Whether a field is one of texts on somebody's word: that takes every kind of values.</summary>
    public static bool IsSettled(FieldShape shape, FieldDefinition declared) =>
        declared.Type == FieldType.String && !Has(shape, FieldShape.Nested) && Has(shape, FieldShape.Dictionary) == declared.KeyValue
        && (!declared.KeyValue || !Has(shape, FieldShape.Single | FieldShape.List));

    /// <summary>The parts of a shape that a report shows items for: those that differ from each other or from the field.</summary>
    public static FieldShape Conflicting(FieldShape shape, FieldDefinition? target)
    {
        var forms = Has(shape, FieldShape.Nested) ? FieldShape.Nested
            : Has(shape, FieldShape.Dictionary) || target is { KeyValue: true } ? Forms
            : target is { Type: FieldType.String } ? FieldShape.List
            : FieldShape.None;
        var texts = Has(shape, FieldShape.Text) ? FieldShape.DateText : FieldShape.None;
        return (Kinds | forms) & ~texts;
    }

    private static bool Takes(FieldDefinition needed, FieldShape shape, FieldDefinition target) => target.Type switch
    {
        FieldType.Unknown => true,
        FieldType.Vector => !Has(shape, ~(FieldShape.AnyNumber | FieldShape.List)) && Has(shape, FieldShape.List),
        FieldType.Double => needed.Type is FieldType.Double or FieldType.Long or FieldType.Long64,
        FieldType.Long64 => needed.Type is FieldType.Long64 or FieldType.Long,
        FieldType.Date => needed.Type == FieldType.Date || (!needed.MultiValueFacet && (shape & Kinds) == FieldShape.DateText),
        _ => needed.Type == target.Type,
    };

    private static bool Has(FieldShape shape, FieldShape parts) => (shape & parts) != FieldShape.None;
}
