namespace Coveo.Push.Platform;

/// <summary>One check of what a key may do with a source. Nothing it does changes anything.</summary>
internal sealed class AccessCheck(AccessParts parts, string sourceId, AccessCheckOptions options)
{
    private readonly List<PrivilegeCheck> _privileges = [];
    private readonly List<AccessFinding> _findings = [];
    private readonly List<OrganizationLimit> _nearLimits = [];

    public async Task<AccessReport> RunAsync(CancellationToken cancellationToken)
    {
        await CheckPrivilegesAsync(PrivilegesFor(options.Purposes), cancellationToken).ConfigureAwait(false);
        var source = await TryAsync($"Source '{MessageText.Show(sourceId)}'", () => parts.Sources.GetAsync(sourceId, cancellationToken)).ConfigureAwait(false);
        if (source is not null)
        {
            _findings.AddRange(SourceFindings.Of(source, options.Purposes));
        }

        if (options.Purposes.HasFlag(AccessPurposes.PushIdentities) || source?.Visibility == SourceVisibility.Secured)
        {
            await CheckIdentitiesAsync(source, cancellationToken).ConfigureAwait(false);
        }

        if (options.Purposes.HasFlag(AccessPurposes.ReadLogs))
        {
            await CheckLogsAsync(cancellationToken).ConfigureAwait(false);
        }

        var organization = await CheckOrganizationAsync(cancellationToken).ConfigureAwait(false);
        return Report(source, organization);
    }

    private IEnumerable<Privilege> PrivilegesFor(AccessPurposes purposes)
    {
        if (purposes.HasFlag(AccessPurposes.PushItems) || purposes.HasFlag(AccessPurposes.StreamItems))
        {
            yield return Privilege.ViewOrganization;
            yield return Privilege.EditSource(sourceId);
        }

        if (purposes.HasFlag(AccessPurposes.CreateFields))
        {
            yield return Privilege.ViewFields;
            yield return Privilege.CreateFields;
        }

        if (purposes.HasFlag(AccessPurposes.ReadActivities))
        {
            yield return Privilege.ViewActivities;
        }
    }

    private async Task CheckPrivilegesAsync(IEnumerable<Privilege> privileges, CancellationToken cancellationToken)
    {
        foreach (var privilege in privileges.Where(privilege => _privileges.TrueForAll(check => check.Privilege != privilege)).ToList())
        {
            var evaluation = await TryAsync(privilege.ToString(), () => parts.Privileges.EvaluateAsync(privilege, cancellationToken), isFirstCall: _privileges.Count == 0).ConfigureAwait(false);
            var check = new PrivilegeCheck
            {
                Privilege = privilege,
                State = evaluation is null ? PrivilegeState.Unknown : evaluation.IsApproved ? PrivilegeState.Granted : PrivilegeState.Missing,
                ResultCodes = evaluation?.ResultCodes ?? [],
            };
            _privileges.Add(check);
            if (check.State == PrivilegeState.Missing)
            {
                _findings.Add(PrivilegeFindings.Missing(check));
            }
        }
    }

    private async Task CheckIdentitiesAsync(Source? source, CancellationToken cancellationToken)
    {
        var providers = options.SecurityProviderIds;
        if (providers.Count == 0 && source is not null)
        {
            providers = await TryAsync("Which security identity providers the source has", () => ProvidersAsync(cancellationToken)).ConfigureAwait(false) ?? [];
        }

        await CheckPrivilegesAsync(
            [Privilege.ViewOrganization, .. providers.Count == 0 ? [Privilege.EditSecurityProviders] : providers.Select(Privilege.EditSecurityProvider)], cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<string>> ProvidersAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var provider in parts.SecurityProviders.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (provider.SourceIds.Contains(sourceId, StringComparer.Ordinal))
            {
                ids.Add(provider.Id);
            }
        }

        if (ids.Count == 0)
        {
            _findings.Add(new(AccessSeverity.Warning, "The source is secured, and no security identity provider refers to it. Create one: SecurityProviders.CreateForSourceAsync."));
        }

        return ids;
    }

    /// <summary>By reading one: which privilege that asks for is not documented.</summary>
    private async Task CheckLogsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = parts.Transport.Clock.Now;
            await parts.Logs.GetFacetsAsync(new LogSearch(now.AddMinutes(-1), now) { SourceIds = [sourceId] }, cancellationToken).ConfigureAwait(false);
        }
        catch (CoveoAuthenticationException refused)
        {
            _findings.Add(PrivilegeFindings.LogsRefused(refused));
        }
    }

    private async Task<OrganizationStatus?> CheckOrganizationAsync(CancellationToken cancellationToken)
    {
        var status = await TryAsync("Whether the organization is paused", () => parts.Organization.GetStatusAsync(cancellationToken)).ConfigureAwait(false);
        if (status is not null)
        {
            _findings.AddRange(OrganizationFindings.Of(status));
        }

        var limits = await TryAsync("Which limits are near", () => parts.Organization.ListLimitsAsync(LimitSections.Content, cancellationToken)).ConfigureAwait(false);
        _nearLimits.AddRange((limits ?? []).Where(limit => limit.Usage >= options.NearLimit));
        _findings.AddRange(_nearLimits.Select(OrganizationFindings.Of));
        return status;
    }

    private AccessReport Report(Source? source, OrganizationStatus? organization)
    {
        var clock = parts.Transport.Clock;
        if (clock.Offset is { } skew && skew.Duration() > options.ToleratedClockSkew)
        {
            _findings.Add(OrganizationFindings.Of(skew));
        }

        return new AccessReport
        {
            OrganizationId = parts.Transport.Context.OrganizationId,
            SourceId = sourceId,
            CheckedAt = clock.Now,
            Privileges = _privileges,
            Source = source,
            Organization = organization,
            NearLimits = _nearLimits,
            ClockSkew = clock.Offset,
            Findings = [.. _findings.OrderBy(finding => finding.Severity)],
        };
    }

    /// <summary>
    /// Asks, and notes where the key may not. The platform refuses a privilege that is missing with 401 at times (docs.coveo.com/en/159);
    /// the first call tells whether it is the key itself that is refused.
    /// </summary>
    private async Task<T?> TryAsync<T>(string what, Func<Task<T>> ask, bool isFirstCall = false)
        where T : class
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (CoveoAuthenticationException refused) when (refused.Failure == PushFailure.AccessDenied || (!isFirstCall && _privileges.Count > 0))
        {
            _findings.Add(PrivilegeFindings.Unknown(what, refused));
            return null;
        }
        catch (CoveoNotFoundException missing) when (missing.ErrorCode != "ORGANIZATION_NOT_FOUND" && typeof(T) == typeof(Source))
        {
            _findings.Add(SourceFindings.NotFound(sourceId));
            return null;
        }
    }
}
