using System.Text.RegularExpressions;

namespace Coveo.Push.Tests.Pages;

/// <summary>Compares the examples of a page with the file in which they are compiled and run.</summary>
public partial class PageExamplesTests
{
    [Theory]
    [InlineData("configuration.md", "ConfigurationPageExamples.cs")]
    [InlineData("batches.md", "BatchesPageExamples.cs")]
    [InlineData("crawls.md", "CrawlsPageExamples.cs")]
    [InlineData("crawlers.md", "CrawlersPageExamples.cs")]
    [InlineData("secured-content.md", "SecuredContentPageExamples.cs")]
    [InlineData("streams.md", "StreamsPageExamples.cs")]
    [InlineData("logs.md", "LogsPageExamples.cs")]
    [InlineData("sources.md", "SourcesPageExamples.cs")]
    [InlineData("fields.md", "FieldsPageExamples.cs")]
    [InlineData("access.md", "AccessPageExamples.cs")]
    [InlineData("push-secured-content.md", "PushSecuredContentPageExamples.cs")]
    [InlineData("push-large-files.md", "PushLargeFilesPageExamples.cs")]
    [InlineData("rescan-a-source.md", "RescanASourcePageExamples.cs")]
    [InlineData("go-on-after-a-crash.md", "GoOnAfterACrashPageExamples.cs")]
    [InlineData("stay-within-quotas.md", "StayWithinQuotasPageExamples.cs")]
    [InlineData("deploy-a-crawler.md", "DeployACrawlerPageExamples.cs")]
    [InlineData("README.md", "ReadmePageExamples.cs")]
    [InlineData("getting-started.md", "GettingStartedPageExamples.cs")]
    [InlineData("migrate-from-csharp-platform-sdk.md", "MigrateFromCsharpPlatformSdkPageExamples.cs")]
    [InlineData("migrate-from-push-api-client.md", "MigrateFromPushApiClientPageExamples.cs")]
    public void Every_example_of_a_page_is_compiled(string page, string examples)
    {
        var code = Lines(Read(examples));

        Blocks().Matches(Read(page)).Should().NotBeEmpty().And.AllSatisfy(block => code.Should().Contain(Lines(block.Groups[1].Value)));
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
