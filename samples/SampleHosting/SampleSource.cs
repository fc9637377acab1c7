using Coveo.Push.Platform;

namespace SampleHosting;

/// <summary>A source to push to.</summary>
public static class SampleSource
{
    /// <summary>Creates a source, and waits until it can be used: one that was just created is unknown to the Push API for a while.</summary>
    /// <returns>Its ID.</returns>
    public static async Task<string> CreateAsync(CoveoConnection coveo, SourceDefinition definition, CancellationToken cancellationToken)
    {
        var source = await coveo.Client.Sources.CreateAsync(definition, cancellationToken);
        await coveo.Client.Sources.WaitUntilReadyAsync(source.Id, cancellationToken: cancellationToken);
        return source.Id;
    }

    /// <summary>The source that COVEO_SOURCE_ID names, or the one of that name, which is created when it is needed first.</summary>
    /// <returns>Its ID.</returns>
    public static async Task<string> FindOrCreateAsync(CoveoConnection coveo, SourceDefinition definition, CancellationToken cancellationToken) =>
        ConnectionVariables.Value(ConnectionVariables.SourceId)
            ?? (await coveo.Client.Sources.FindByNameAsync(definition.Name, cancellationToken))?.Id
            ?? await CreateAsync(coveo, definition, cancellationToken);
}
