using System.Globalization;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>What was typed behind <c>throughput</c>.</summary>
internal sealed record ThroughputArguments
{
    /// <summary>The emulator's, which is public; a stand-in takes any.</summary>
    public const string ApiKey = "xx00000000-0000-4000-8000-000000000000";

    private const int MostItems = 1_000_000_000;
    private const int MostCallers = 1024;

    public Uri Endpoint { get; private set; } = null!;

    public ItemShape Shape { get; private set; }

    public int Items { get; private set; }

    public string Organization { get; private set; } = "org";

    public string Source { get; private set; } = "src";

    public PushMode Mode { get; private set; }

    /// <summary>How many batches, or single items, are on their way at once; <see langword="null"/> for the default.</summary>
    public int? Concurrency { get; private set; }

    public int? BatchBytes { get; private set; }

    public int Warmup { get; private set; } = 10_000;

    public bool Premade { get; private set; }

    /// <exception cref="UsageException">An argument is unknown, incomplete, missing or out of range.</exception>
    public static ThroughputArguments Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new ThroughputArguments();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--premade")
            {
                parsed.Premade = true;
            }
            else
            {
                parsed.Set(arguments[i], i + 1 < arguments.Count ? arguments[i + 1] : null);
                i++;
            }
        }

        return parsed.Complete(arguments);
    }

    private void Set(string option, string? value)
    {
        switch (option)
        {
            case "--endpoint":
                Endpoint = Address(option, Given(option, value));
                break;
            case "--shape":
                Shape = OneOf(option, Given(option, value), ("small", ItemShape.Small), ("large", ItemShape.Large), ("identities", ItemShape.Identities), ("group", ItemShape.Group));
                break;
            case "--items":
                Items = Number(option, Given(option, value), 1, MostItems);
                break;
            case "--organization":
                Organization = Given(option, value);
                break;
            case "--source":
                Source = Given(option, value);
                break;
            case "--mode":
                Mode = OneOf(option, Given(option, value), ("batches", PushMode.Batches), ("single", PushMode.Single));
                break;
            case "--concurrency":
                Concurrency = Number(option, Given(option, value), 1, MostCallers);
                break;
            case "--batch-bytes":
                BatchBytes = Number(option, Given(option, value), 1, int.MaxValue);
                break;
            case "--warmup":
                Warmup = Number(option, Given(option, value), 0, MostItems);
                break;
            default:
                throw new UsageException($"There is no option '{option}'. --help lists them.");
        }
    }

    private ThroughputArguments Complete(IReadOnlyList<string> arguments)
    {
        foreach (var required in new[] { "--endpoint", "--shape", "--items" })
        {
            if (!arguments.Contains(required, StringComparer.Ordinal))
            {
                throw new UsageException($"{required} is missing. --help tells what it takes.");
            }
        }

        if (Shape is ItemShape.Identities or ItemShape.Group && (Mode == PushMode.Single || Premade))
        {
            throw new UsageException("--mode single and --premade are for items: leave them out with --shape identities or group.");
        }

        return Mode == PushMode.Single && BatchBytes is not null
            ? throw new UsageException("--batch-bytes means nothing with --mode single, which makes no batches. Leave one of them out.")
            : this;
    }

    private static string Given(string option, string? value) =>
        string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal) ? throw new UsageException($"{option} needs a value behind it.") : value;

    private static Uri Address(string option, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"{option} must be an http or https address such as http://127.0.0.1:8080, but is '{value}'.");

    private static int Number(string option, string value, int smallest, int largest) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest
            ? number
            : throw new UsageException($"{option} must be a whole number from {smallest} to {largest}, in digits alone, but is '{value}'.");

    private static T OneOf<T>(string option, string value, params (string Name, T Meaning)[] choices)
    {
        foreach (var (name, meaning) in choices)
        {
            if (name == value)
            {
                return meaning;
            }
        }

        throw new UsageException($"{option} must be {string.Join(" or ", choices.Select(choice => choice.Name))}, but is '{value}'.");
    }
}
