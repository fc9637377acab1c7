namespace Coveo.Push.Platform;

internal sealed class SetupClient(SetupParts parts) : ISetupClient
{
    public async Task<SecuredSource> EnsureSecuredSourceAsync(string name, SecuredSourceSetup? setup = null, CancellationToken cancellationToken = default)
    {
        setup ??= new SecuredSourceSetup();
        var providerName = SetupRules.Check(name, setup);

        // What stands in the way is found before anything is made.
        var providers = new ProviderSetup(parts.SecurityProviders, setup);
        var provider = await providers.FindAsync(providerName, cancellationToken).ConfigureAwait(false);
        var (source, isSourceCreated) = await EnsureSourceAsync(name, cancellationToken).ConfigureAwait(false);
        var providerId = (provider is null
            ? await providers.CreateAsync(providerName, source.Id, cancellationToken).ConfigureAwait(false)
            : await providers.LinkAsync(provider, source.Id, cancellationToken).ConfigureAwait(false)).Id;
        var fields = setup.Fields.Count == 0 ? null : await parts.Fields.EnsureAsync(setup.Fields, cancellationToken).ConfigureAwait(false);
        if ((isSourceCreated || SetupRules.IsUnused(source)) && setup.ReadyTimeout > TimeSpan.Zero)
        {
            await parts.Sources.WaitUntilReadyAsync(source.Id, setup.ReadyTimeout, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        // Last: the value of a key that was made before something failed would be lost.
        var apiKey = setup.ApiKeyName is { } keyName ? await EnsureKeyAsync(keyName, source.Id, providerId, cancellationToken).ConfigureAwait(false) : null;
        return new SecuredSource
        {
            SourceId = source.Id,
            ProviderId = providerId,
            IsSourceCreated = isSourceCreated,
            IsProviderCreated = provider is null,
            Fields = fields,
            ApiKey = apiKey,
        };
    }

    private async Task<(Source Source, bool IsCreated)> EnsureSourceAsync(string name, CancellationToken cancellationToken)
    {
        if (await parts.Sources.FindByNameAsync(name, cancellationToken).ConfigureAwait(false) is { } there)
        {
            SetupRules.Check(there);
            return (there, false);
        }

        try
        {
            return (await parts.Sources.CreateAsync(new SourceDefinition(name, SourceVisibility.Secured), cancellationToken).ConfigureAwait(false), true);
        }
        catch (CoveoPushException failure)
        {
            // Somebody else has been quicker, or the answer was lost and not the call: the name is its own key.
            if (failure is CoveoAuthenticationException || await parts.Sources.FindByNameAsync(name, cancellationToken).ConfigureAwait(false) is not { } made)
            {
                throw;
            }

            SetupRules.Check(made);
            return (made, true);
        }
    }

    private async Task<CreatedApiKey?> EnsureKeyAsync(string name, string sourceId, string providerId, CancellationToken cancellationToken)
    {
        var keys = await parts.ApiKeys.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (keys.Any(key => key.DisplayName == name))
        {
            return null;
        }

        var privileges = Privilege.ToPushItems(sourceId).Concat(Privilege.ToPushIdentities(providerId)).Distinct();
        return await parts.ApiKeys.CreateAsync(new ApiKeyDefinition(name, privileges), cancellationToken).ConfigureAwait(false);
    }
}
