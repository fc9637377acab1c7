namespace Coveo.Push;

/// <summary>Who calls, for which organization: the organization ID, the token, the user agent.</summary>
internal static class IdentityRules
{
    public static IEnumerable<string> Problems(CoveoPushOptions options, string subject) =>
        OrganizationProblems(options, subject).Concat(TokenProblems(options, subject)).Concat(UserAgentProblems(options, subject));

    private static IEnumerable<string> OrganizationProblems(CoveoPushOptions options, string subject)
    {
        const string Where = "It is shown in the Administration Console, under Organization > Settings.";
        if (string.IsNullOrWhiteSpace(options.OrganizationId))
        {
            yield return $"{subject}.{nameof(options.OrganizationId)} is missing. {Where}";
        }
        else if (options.OrganizationId.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
        {
            yield return $"{subject}.{nameof(options.OrganizationId)} is '{options.OrganizationId}'; an organization ID has letters, digits and hyphens only. {Where}";
        }
    }

    private static IEnumerable<string> TokenProblems(CoveoPushOptions options, string subject)
    {
        if (options.AccessTokenProvider is not null)
        {
            if (!string.IsNullOrEmpty(options.ApiKey))
            {
                yield return $"{subject}.{nameof(options.ApiKey)} and {nameof(options.AccessTokenProvider)} are both set, and a call has one token. Keep the one that is meant.";
            }
        }
        else if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{subject}.{nameof(options.ApiKey)} is missing. Create an API key in the Administration Console, under Organization > API Keys, or with the source.";
        }
        else if (TokenRule.Problem(options.ApiKey) is { } problem)
        {
            yield return $"{subject}.{nameof(options.ApiKey)} {problem}. Copy the key again, alone.";
        }
    }

    private static IEnumerable<string> UserAgentProblems(CoveoPushOptions options, string subject)
    {
        if (options.UserAgentSuffix is { } suffix && !UserAgentRule.CanStand(suffix))
        {
            yield return $"{subject}.{nameof(options.UserAgentSuffix)} is '{UserAgentRule.Shown(suffix)}', which cannot stand in a user agent. Write products and comments, as in 'acme-crawler/2.1 (nightly)'.";
        }
    }
}
