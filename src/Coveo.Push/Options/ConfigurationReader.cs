using Microsoft.Extensions.Configuration;

namespace Coveo.Push;

/// <summary>Reads the keys of one section and collects what is wrong with them: with the path, the value and the fix.</summary>
internal sealed class ConfigurationReader(IConfiguration configuration, ICollection<string> problems)
{
    private readonly List<string> _known = [];

    /// <summary>The text as it is, or <see langword="null"/> when the key is not there. It never shows in a message.</summary>
    public string? Text(string key) => Find(key)?.Value;

    /// <summary>A value that cannot be absent: an empty one is a mistake.</summary>
    public T Value<T>(string key, T current, ConfigurationFormat<T> format) =>
        Find(key) is { Value: { } text } found ? Read(found, text, current, format) : current;

    /// <summary>A value that can be absent: an empty one takes away what another source of configuration has set.</summary>
    public T? OptionalValue<T>(string key, T? current, ConfigurationFormat<T?> format) =>
        Find(key) is not { Value: { } text } found ? current
        : string.IsNullOrWhiteSpace(text) ? default
        : Read(found, text, current, format);

    /// <summary>The keys below a key.</summary>
    public ConfigurationReader Section(string key)
    {
        _known.Add(key);
        var section = configuration.GetSection(key);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            problems.Add($"Configuration key '{section.Path}' has a value, where keys below it are expected, as in '{section.Path}:…'.");
        }

        return new ConfigurationReader(section, problems);
    }

    /// <summary>Whether anything is configured here.</summary>
    public bool HasKeys => configuration.GetChildren().Any();

    /// <summary>Adds the values of a list, as in 'DailyAt:0', 'DailyAt:1'; a file writes them in brackets.</summary>
    public void AddTo<T>(ICollection<T> values, string key, ConfigurationFormat<T> format)
    {
        _known.Add(key);
        var list = configuration.GetSection(key);
        if (!string.IsNullOrWhiteSpace(list.Value))
        {
            problems.Add($"Configuration key '{list.Path}' has a value, where a list is expected, as in '{list.Path}:0'.");
        }

        foreach (var item in list.GetChildren())
        {
            if (item.Value is { } text && format.Read(text) is (true, var value))
            {
                values.Add(value);
            }
            else
            {
                problems.Add($"Configuration key '{item.Path}' is {(string.IsNullOrWhiteSpace(item.Value) ? "empty" : $"'{format.Shown(item.Value!)}'")}. {format.Fix()}");
            }
        }
    }

    /// <summary>Keys that are nearly one of ours; the application may keep others of its own here.</summary>
    public void ReportMisspelledKeys()
    {
        foreach (var section in UnknownSections())
        {
            if (_known.Find(known => KeySpelling.IsNear(section.Key, known)) is { } meant)
            {
                problems.Add($"Configuration key '{section.Path}' is not known. Did you mean '{meant}'?");
            }
        }
    }

    /// <summary>All keys but ours: nothing else belongs here.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var section in UnknownSections())
        {
            problems.Add($"Configuration key '{section.Path}' is not known. Known keys here: {string.Join(", ", _known)}.");
        }
    }

    private IEnumerable<IConfigurationSection> UnknownSections() =>
        configuration.GetChildren().Where(section => !_known.Contains(section.Key, StringComparer.OrdinalIgnoreCase));

    private IConfigurationSection? Find(string key)
    {
        _known.Add(key);
        var section = configuration.GetSection(key);
        if (section.GetChildren().Any())
        {
            problems.Add($"Configuration key '{section.Path}' has keys below it, where one value is expected.");
            return null;
        }

        return section;
    }

    private T Read<T>(IConfigurationSection section, string text, T current, ConfigurationFormat<T> format)
    {
        var (isRead, value) = format.Read(text);
        if (isRead)
        {
            return value;
        }

        var shown = string.IsNullOrWhiteSpace(text) ? "empty" : $"'{format.Shown(text)}'";
        problems.Add($"Configuration key '{section.Path}' is {shown}. {format.Fix()}");
        return current;
    }
}
