using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Connection;

/// <summary>Finds the source that somebody means: by its ID, its name, or its address from the Administration Console.</summary>
internal static class SourceLookup
{
    private const int ShortestFilter = 2;

    /// <param name="client">The client of the service.</param>
    /// <param name="connection">Where to push.</param>
    /// <param name="text">What was said.</param>
    /// <param name="stop">Stops the search.</param>
    /// <returns>The source's ID.</returns>
    /// <exception cref="UsageException">Nothing was said, or there is no such source.</exception>
    public static async Task<string> FindAsync(CoveoPushClient client, ConnectionSettings connection, string? text, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UsageException($"No source is named. Give --source ID or NAME, or set {ConnectionVariables.SourceId}; 'coveo-push source list' shows them.");
        }

        if (CoveoSourceUrl.TryParse(text, out var address))
        {
            return address.OrganizationId == connection.OrganizationId
                ? address.SourceId
                : throw new UsageException($"The source at '{text}' belongs to organization '{address.OrganizationId}', but the connection is to '{connection.OrganizationId}'.");
        }

        // An ID begins with the organization's; whether it exists the first call tells, without a key that may list sources.
        if (text.StartsWith(connection.OrganizationId + "-", StringComparison.Ordinal))
        {
            return text;
        }

        var found = new List<Source>();
        await foreach (var source in client.Sources.ListAsync(text.Length < ShortestFilter ? null : text, stop).ConfigureAwait(false))
        {
            if (source.Id == text || source.Name == text)
            {
                found.Add(source);
            }
        }

        return found.Count == 1 ? found[0].Id
            : found.Count > 1 ? throw new UsageException($"'{text}' means several sources: {string.Join(", ", found)}. Give the ID.")
            : throw new UsageException($"There is no source with the name or ID '{text}' in organization '{connection.OrganizationId}'. 'coveo-push source list' shows them.");
    }
}
