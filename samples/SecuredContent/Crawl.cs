using Coveo.Push;
using Coveo.Push.Platform;
using SampleHosting;
using SecuredContent.Content;

namespace SecuredContent;

/// <summary>A complete crawl of secured content, in the order that the service's documentation recommends.</summary>
internal sealed class Crawl(CoveoPushClient client, RunOutput output)
{
    /// <returns>The ID of the source.</returns>
    public async Task<string> RunAsync(string name, CancellationToken cancellationToken)
    {
        // 1. A source whose items have permissions, and a provider for the people and groups that these name.
        var source = await client.Sources.CreateAsync(new SourceDefinition(name, SourceVisibility.Secured), cancellationToken);
        output.Say("Source", $"{source.Name}, SECURED");
        await client.Sources.WaitUntilReadyAsync(source.Id, cancellationToken: cancellationToken);
        var provider = await client.SecurityProviders.CreateForSourceAsync(name, source.Id, cancellationToken);
        output.Say("Provider", $"{provider.Id}, cascades to {Identity.EmailSecurityProvider}");

        // 2. The time before anything is pushed, by the service's clock.
        var rebuild = await client.Status.SetAsync(source.Id, SourceStatus.Rebuild, cancellationToken);
        try
        {
            var before = OrderingId.FromTime(rebuild.ServerTime ?? throw new InvalidOperationException("The service did not tell its time."));

            // 3. Identities first: a page that names somebody unknown is hidden from them.
            var identities = await client.SecurityIdentities.PushAsync(provider.Id, AcmeDirectory.Identities(), cancellationToken: cancellationToken);
            output.Say("Identities", $"{identities.Accepted} of {identities.Items} accepted");

            // 4. Then the items.
            var pages = await client.Batches.PushAsync(source.Id, AcmeIntranet.Pages.Select(page => page.ToDocument()), cancellationToken: cancellationToken);
            output.Say("Items", $"{pages.Accepted} of {pages.Items} accepted");

            // 5. What neither push has brought again goes. A push that is not complete has thrown, so nothing is deleted then.
            await client.Documents.DeleteOlderThanAsync(source.Id, before, cancellationToken: cancellationToken);
            await client.SecurityIdentities.DisableOlderThanAsync(provider.Id, before, cancellationToken: cancellationToken);
            output.Say("Clean-up", "older items are deleted, older identities disabled");
        }
        finally
        {
            // 6. In every case, or the console shows "Retrieving content" for ever.
            await EndAsync(source.Id);
        }

        return source.Id;
    }

    private async Task EndAsync(string sourceId)
    {
        try
        {
            await client.Status.SetAsync(sourceId, SourceStatus.Idle, CancellationToken.None);
        }
        catch (CoveoPushException failure)
        {
            // What ended the crawl matters more: it is already on its way up.
            output.Say("Status", $"not set to IDLE: {failure.Message}");
        }
    }
}
