using System.Text.Json;
using Microsoft.Extensions.Options;
using WebApp.Cms;
using WebApp.Webhook;

namespace WebApp.Delivery;

/// <summary>What outlives the app, as lines of JSON: events that could not be delivered before it stopped, and dead letters.</summary>
internal sealed class DeliveryFolder(IOptions<DeliveryOptions> options, IHostEnvironment environment)
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public string UndeliveredPath => Path.Combine(_folder, "undelivered.jsonl");

    public string DeadLettersPath => Path.Combine(_folder, "dead-letters.jsonl");

    public bool HasDeadLetters => File.Exists(DeadLettersPath);

    /// <summary>The events that the app before has left.</summary>
    /// <exception cref="InvalidDataException">A line is not an event: somebody has changed the file.</exception>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public List<PageEvent> ReadUndelivered()
    {
        // Whether it can be written to shows now, and not when it is needed.
        Directory.CreateDirectory(_folder);
        var events = new List<PageEvent>();
        foreach (var line in File.Exists(UndeliveredPath) ? File.ReadLines(UndeliveredPath) : [])
        {
            try
            {
                events.Add(JsonSerializer.Deserialize(line, CmsJson.Default.PageEvent)!);
            }
            catch (JsonException broken)
            {
                throw new InvalidDataException($"Line {events.Count + 1} of {UndeliveredPath} is not an event. Repair it, or delete it and have the page pushed by the next nightly crawl.", broken);
            }
        }

        return events;
    }

    /// <summary>Leaves these events to the next app, in the place of those that were left before.</summary>
    public void WriteUndelivered(IReadOnlyCollection<PageEvent> events)
    {
        if (events.Count == 0)
        {
            File.Delete(UndeliveredPath);
            return;
        }

        // There is the file before or the whole new one, whenever the machine dies.
        var unfinished = UndeliveredPath + ".tmp";
        File.WriteAllLines(unfinished, events.Select(pageEvent => JsonSerializer.Serialize(pageEvent, CmsJson.Default.PageEvent)));
        File.Move(unfinished, UndeliveredPath, overwrite: true);
    }

    public void AddDeadLetters(IEnumerable<DeadLetter> letters) =>
        File.AppendAllLines(DeadLettersPath, letters.Select(letter => JsonSerializer.Serialize(letter, CmsJson.Default.DeadLetter)));
}
