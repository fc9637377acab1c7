namespace Coveo.Push.Platform;

/// <summary>Changes of a source that is there.</summary>
internal sealed partial class SourcesClient
{
    public async Task<Source> UpdateAsync(string sourceId, SourceUpdate update, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(update);
        SourceModelRules.Check(update);
        var former = await ReadAsync(sourceId, cancellationToken).ConfigureAwait(false);
        return await PutAsync(former, update, cancellationToken).ConfigureAwait(false);
    }

    public async Task SetContentSecurityAsync(string sourceId, ContentSecurity security, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(security);
        var body = ContentSecurityWriter.Write(security);

        // In an order in which no step lets in whom neither the former security nor the new one does. The model is read after the permissions
        // were set, as it holds them: one that was read before would take them back.
        if (security.Visibility == SourceVisibility.Secured)
        {
            await SetVisibilityAsync(sourceId, security.Visibility, cancellationToken).ConfigureAwait(false);
            await SetPermissionsAsync(sourceId, body, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await SetPermissionsAsync(sourceId, body, cancellationToken).ConfigureAwait(false);
            await SetVisibilityAsync(sourceId, security.Visibility, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<Source?> RebuildAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        var response = await transport.SendAsync(RequestFor(PushRoutes.RebuildSource, sourceId), cancellationToken).ConfigureAwait(false);
        return SourceReader.Read(SourceModelValue.Parse(response.Body));
    }

    public async Task SetPushStatusAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default)
    {
        var operation = SourceWords.Operation(status);
        var request = RequestFor(PushRoutes.SetSourcePushStatus, sourceId).About($"{operation} on source '{sourceId}'").Query("activityOperation", operation);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task SetPermissionsAsync(string sourceId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = RequestFor(PushRoutes.UpdateSourcePermissions, sourceId).Json(body);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task SetVisibilityAsync(string sourceId, SourceVisibility visibility, CancellationToken cancellationToken)
    {
        var former = await ReadAsync(sourceId, cancellationToken).ConfigureAwait(false);
        if (former.Visibility != visibility)
        {
            await PutAsync(former, new SourceUpdate { Visibility = visibility }, cancellationToken).ConfigureAwait(false);
        }

        known.NoteSource(sourceId, visibility);
    }

    /// <summary>Puts the whole model back, as it was read but for the changes.</summary>
    private async Task<Source> PutAsync(Source former, SourceUpdate update, CancellationToken cancellationToken)
    {
        var model = SourceModelWriter.Write(former.Model, update);
        var request = RequestFor(PushRoutes.UpdateSource, former.Id)
            .Query("updateSecurityProviders", update.UpdateSecurityProviders)
            .Query("rebuild", update.Rebuild)
            .Json(model);
        var source = await SendForSourceAsync(request, former.Name, cancellationToken, SourceModelValue.Parse(model)).ConfigureAwait(false);
        known.NoteSource(source);
        return source;
    }
}
