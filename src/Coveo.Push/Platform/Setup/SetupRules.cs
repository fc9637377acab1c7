namespace Coveo.Push.Platform;

/// <summary>What a setup must be, and what of the organization it can work with.</summary>
internal static class SetupRules
{
    /// <summary>Stands for the source, whose ID is not known yet.</summary>
    private const string AnySource = "source";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Checks a setup before anything is sent.</summary>
    /// <returns>The name of its provider.</returns>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public static string Check(string name, SecuredSourceSetup setup)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckName(name, "source", nameof(name));
        var providerName = setup.ProviderName ?? $"{name} Identities";
        CheckName(providerName, "security identity provider", nameof(setup));
        if (setup.ApiKeyName is { } keyName)
        {
            CheckName(keyName, "API key", nameof(setup));
        }

        if (setup.ReadyTimeout < TimeSpan.Zero || setup.ReadyTimeout > LongestWait)
        {
            throw new ArgumentException(
                $"{nameof(SecuredSourceSetup.ReadyTimeout)} is {setup.ReadyTimeout}, which is {(setup.ReadyTimeout < TimeSpan.Zero ? "negative. Give 0 not to wait." : "longer than a day. Give a day at most.")}", nameof(setup));
        }

        // What the calls for each part would refuse too, but only after others were made.
        SourceModelRules.CheckName(name, nameof(name));
        SecurityProviderRules.Check(new SecurityProviderDefinition(providerName, AnySource) { CascadingProviders = setup.CascadingProviders });
        FieldRules.CheckSchema(setup.Fields, nameof(setup));
        if (setup.ApiKeyName is { } displayName)
        {
            ApiKeyRules.Check(new ApiKeyDefinition(displayName, []));
        }

        return providerName;
    }

    /// <summary>Whether nobody has used a source yet: then an earlier call may have made it, and not have waited until it takes items.</summary>
    public static bool IsUnused(Source source) =>
        source.State == SourceState.Creating || (source is { LastOperation: null, NumberOfDocuments: null or 0 } && source.State != SourceState.Refreshing);

    /// <summary>Checks a source that is there.</summary>
    /// <exception cref="InvalidOperationException">It is no secured Push source.</exception>
    public static void Check(Source source)
    {
        var problem = source.Visibility != SourceVisibility.Secured ? $"has the visibility {source.Visibility?.ToString() ?? "(unknown)"}, so that permissions of its items do not count"
            : source.IsPushEnabled ? null
            : "cannot be pushed to";
        if (problem is not null)
        {
            throw new InvalidOperationException($"The source '{MessageText.Show(source.Name)}' ({source.Id}) is there already and {problem}. Choose another name, or delete it first.");
        }
    }

    private static void CheckName(string name, string thing, string parameter)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException($"The name of the {thing} is '{MessageText.Show(name)}', which is blank.", parameter);
        }
    }
}
