using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Says everything that is wrong with the options of a crawler at once.</summary>
internal sealed class CrawlerOptionsValidator : IValidateOptions<CrawlerOptions>
{
    public ValidateOptionsResult Validate(string? name, CrawlerOptions options)
    {
        var subject = $"{nameof(CrawlerOptions)} '{name}'";
        List<string> problems = [.. options.ConfigurationProblems, .. CrawlerScheduleRules.Problems(options, subject), .. Problems(options, subject)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(CrawlerOptions options, string subject)
    {
        if (options.ClientName is null)
        {
            yield return $"{subject}.{nameof(options.ClientName)} is null. Leave it alone, or set it to the name that was given to AddCoveoPush.";
        }

        if (string.IsNullOrWhiteSpace(options.SourceId))
        {
            yield return $"{subject}.{nameof(options.SourceId)} is missing. It looks like 'acmeorg1-abcdefghijklmnopqrstuvwxyz' and is shown with the source in the Administration Console.";
        }
        else if (Problem(() => Identifier.CheckSourceId(options.SourceId)) is { } wrongId)
        {
            yield return $"{subject}.{nameof(options.SourceId)}: {wrongId}";
        }

        if (options.Crawl is null)
        {
            yield return $"{subject}.{nameof(options.Crawl)} is null. Leave it alone, or set it to new {nameof(CrawlOptions)}().";
        }
        else if (NeedsStore(options))
        {
            yield return $"{subject}.{nameof(options.BetweenRebuilds)} is {nameof(CrawlMode.Rescan)}, and a rescan must remember what the source has. "
                + $"Set {nameof(options.Crawl)}.{nameof(CrawlOptions.StateStore)}, or register an {nameof(ICrawlStateStore)} in the container.";
        }
        else if (Problem(() => Check(options.Crawl)) is { } wrong)
        {
            yield return $"{subject}.{nameof(options.Crawl)}: {wrong}";
        }
    }

    private static bool NeedsStore(CrawlerOptions options) =>
        options is { BetweenRebuilds: CrawlMode.Rescan, FullRebuildEvery: > 1, Crawl.StateStore: null };

    private static void Check(CrawlOptions options)
    {
        CrawlOptionsRules.Checked(options, CrawlMode.Rebuild);
        BatchOptionsRules.Checked(options.Batches);
    }

    private static string? Problem(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Exception problem) when (problem is ArgumentException or OptionsValidationException)
        {
            return problem.Message;
        }
    }
}
