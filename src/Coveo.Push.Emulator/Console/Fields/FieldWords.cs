using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>Fields for people.</summary>
internal static class FieldWords
{
    /// <summary>What its type lets it hold.</summary>
    public static string TypeOf(Field field) => field.Type switch
    {
        FieldType.Text when field.IsDictionary => "Dictionary",
        FieldType.Text when field.HasManyValues => "Texts",
        FieldType.Text => "Text",
        FieldType.Long => "Integer, 32 bits",
        FieldType.Long64 => "Integer, 64 bits",
        FieldType.Double => "Decimal",
        FieldType.Date => "Date",
        _ => "Vector",
    };

    /// <summary>The properties that differ from those of a field that was created with none, as the Field API spells them.</summary>
    public static List<string> OptionsOf(Field field)
    {
        var options = FieldTraitNames.All
            .Where(named => field.Has(named.Trait) != ((named.Trait & FieldTraits.Default) != FieldTraits.None))
            .Select(named => field.Has(named.Trait) ? named.Name : $"not {named.Name}")
            .ToList();
        if (field.HasManyValues && !string.Equals(field.Separator, Field.DefaultSeparator, StringComparison.Ordinal))
        {
            options.Add($"separator {field.Separator}");
        }

        return options;
    }
}
