using System.Net;
using Coveo.Push;
using Coveo.Push.Platform;

namespace SampleHosting;

/// <summary>A source to crawl into.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="IsNew">Whether it was created a moment ago.</param>
public sealed record SampleSource(string Id, bool IsNew)
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(3);

    /// <summary>Creates a source that is visible to nobody else.</summary>
    public static async Task<SampleSource> CreateAsync(CoveoConnection coveo, string name, CancellationToken cancellationToken) =>
        new((await coveo.Client.Sources.CreateAsync(new SourceDefinition(name, SourceVisibility.Private), cancellationToken)).Id, IsNew: true);

    /// <summary>The source that COVEO_SOURCE_ID names, or the one of that name, which is created when it is needed first.</summary>
    public static async Task<SampleSource> FindOrCreateAsync(CoveoConnection coveo, string name, CancellationToken cancellationToken)
    {
        if (ConnectionVariables.Value(ConnectionVariables.SourceId) is { } configured)
        {
            return new SampleSource(configured, IsNew: false);
        }

        await foreach (var source in coveo.Client.Sources.ListAsync(cancellationToken: cancellationToken))
        {
            if (source.Name == name)
            {
                return new SampleSource(source.Id, IsNew: false);
            }
        }

        return await CreateAsync(coveo, name, cancellationToken);
    }

    /// <summary>Begins something as soon as the source is there: one that was just created is unknown to the Push API for a while.</summary>
    public async Task<T> WhenReadyAsync<T>(Func<Task<T>> begin, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await begin();
            }
            catch (CoveoNotFoundException notYet) when (
                IsNew && notYet.StatusCode == HttpStatusCode.PreconditionFailed && TimeProvider.System.GetElapsedTime(start) < ReadyWithin)
            {
                await Task.Delay(AskAgainAfter, cancellationToken);
            }
        }
    }
}
