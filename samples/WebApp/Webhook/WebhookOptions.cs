namespace WebApp.Webhook;

/// <summary>The section <c>Webhook</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhook";

    private const int ShortestSecret = 16;

    /// <summary>What CMS and app share, to sign events with. It belongs into user secrets or the environment (<c>Webhook__Secret</c>), never into a file that is checked in.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The largest event that is read.</summary>
    public int MaxBytes { get; set; } = 1_000_000;

    /// <summary>How many events may wait in memory; when they are that many, the CMS is told to come back.</summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>When it is told to come back.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong with the options, in sentences that name the key; the secret is in none.</summary>
    public IEnumerable<string> Problems()
    {
        if (Secret.Length < ShortestSecret)
        {
            yield return $"{Section}:Secret has {Secret.Length} characters, and {ShortestSecret} are the least. "
                + "Set Webhook__Secret in the environment, or use: dotnet user-secrets set Webhook:Secret VALUE";
        }

        if (MaxBytes < 1)
        {
            yield return $"{Section}:MaxBytes is {MaxBytes}. Set it to 1 or more.";
        }

        if (QueueCapacity < 1)
        {
            yield return $"{Section}:QueueCapacity is {QueueCapacity}. Set it to 1 or more.";
        }

        if (RetryAfter < TimeSpan.FromSeconds(1))
        {
            yield return $"{Section}:RetryAfter is {RetryAfter}. Set it to a second, 00:00:01, or more.";
        }
    }
}
