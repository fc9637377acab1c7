using System.Text;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>The tables of docs/reference/options.md.</summary>
internal static class OptionsReference
{
    public static string Render()
    {
        var page = new StringBuilder();
        foreach (var type in OptionTypes.All)
        {
            var places = ConfigurationPlaces.Of(type);
            page.Append("\n## `").Append(type.Name).Append("`\n\n").Append(CommentMarkdown.Of(XmlDocs.Of(type, "summary"), type));
            page.Append(places.IsThere ? $" {places.Words()}" : " Set in code.").Append("\n\n");
            page.Append(MarkdownTable.Of(
                places.IsThere ? ["option", "key", "type", "default", "range", "meaning"] : ["option", "type", "default", "range", "meaning"],
                OptionEntry.Of(type).Select(option => Row(option, places))));
        }

        return page.Append('\n').ToString();
    }

    private static List<string> Row(OptionEntry option, ConfigurationPlaces places)
    {
        List<string> row = [$"`{option.Name}`", OptionText.Type(option.Property), OptionText.Default(option), OptionText.Range(option), option.Meaning];
        if (places.IsThere)
        {
            row.Insert(1, Key(option, places));
        }

        return row;
    }

    private static string Key(OptionEntry option, ConfigurationPlaces places) =>
        OptionTypes.PartOf(option.Property.PropertyType) is { } part && places.KeyOf(option) is not null ? $"[below](#{part.Name.ToLowerInvariant()})"
        : places.KeyOf(option) is { } key ? $"`{key}`"
        : "in code";
}
