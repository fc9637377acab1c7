namespace Coveo.Push.Platform;

/// <summary>What a setup must be, and what of the organization it can work with.</summary>
internal static class SetupRules
{
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

        return setup.ReadyTimeout < TimeSpan.Zero
            ? throw new ArgumentException($"{nameof(SecuredSourceSetup.ReadyTimeout)} is {setup.ReadyTimeout}, which is negative. Give 0 not to wait.", nameof(setup))
            : providerName;
    }

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
