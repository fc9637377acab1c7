namespace WebApp.Delivery;

/// <summary>The section <c>Delivery</c> of the configuration, and where to deliver.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";
    public const string SourceIdKey = "Coveo:SourceId";

    /// <summary>The source, from <c>Coveo:SourceId</c>.</summary>
    public string SourceId { get; set; } = "";

    /// <summary>The folder for dead letters, and for what could not be delivered before the app stopped; seen from the content root.</summary>
    public string Folder { get; set; } = "undelivered";

    /// <summary>How many events go in one push at most.</summary>
    public int MaxEventsAtOnce { get; set; } = 500;

    /// <summary>How long to wait after a push that has failed, the retries of the library included.</summary>
    public TimeSpan TryAgainAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the app delivers what waits when it is stopped. Ten seconds more may pass until it is known what has arrived; with both it stays below the 30 seconds of the host.</summary>
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with the options, in sentences that name the key.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(SourceId))
        {
            yield return $"{SourceIdKey} is missing. It looks like 'acmeorg1-abcdefghijklmnopqrstuvwxyz' and is shown with the source in the Administration Console.";
        }

        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return $"{Section}:Folder is missing. Set it to a folder that the app may write to and that outlives it.";
        }

        if (MaxEventsAtOnce < 1)
        {
            yield return $"{Section}:MaxEventsAtOnce is {MaxEventsAtOnce}. Set it to 1 or more.";
        }

        if (TryAgainAfter < TimeSpan.Zero || TryAgainAfter > TimeSpan.FromDays(1))
        {
            yield return $"{Section}:TryAgainAfter is {TryAgainAfter}. Set it to a time up to a day.";
        }

        if (DrainWithin < TimeSpan.Zero || DrainWithin > TimeSpan.FromDays(1))
        {
            yield return $"{Section}:DrainWithin is {DrainWithin}. Set it to a time up to a day.";
        }
    }
}
