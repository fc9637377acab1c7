namespace Coveo.Push;

/// <summary>What the name of a security identity must be, wherever it stands.</summary>
internal static class SecurityIdentityRule
{
    /// <summary>What is wrong with an identity, as the rest of a sentence that begins with what it is, or <see langword="null"/>.</summary>
    public static string? Problem(Identity identity) =>
        string.IsNullOrWhiteSpace(identity.Name) ? $"has the name '{MessageText.Show(identity.Name)}', which is blank; give it the name that it has in its provider."
        : !Identifier.IsWellFormed(identity.Name) ? $"has a name with half of a surrogate pair ('{MessageText.Show(identity.Name)}'), which cannot be sent; take it out."
        : !IdentityTypeNames.IsKnown(identity.Type) ? $"('{MessageText.Show(identity.Name)}') has the type {identity.Type}, which is none; use User, Group, VirtualGroup or Unknown."
        : identity.Provider is not null && string.IsNullOrWhiteSpace(identity.Provider) ? $"('{MessageText.Show(identity.Name)}') has a provider with a blank ID; give the ID, or null for the provider at hand."
        : identity.Provider is not null && !Identifier.IsWellFormed(identity.Provider) ? $"('{MessageText.Show(identity.Name)}') has a provider whose ID holds half of a surrogate pair; give the ID as it is."
        : identity.AdditionalInfo.Count > 0 ? ProblemOfInfo(identity)
        : null;

    private static string? ProblemOfInfo(Identity identity)
    {
        string? former = null;
        foreach (var (key, value) in identity.AdditionalInfo)
        {
            if (string.IsNullOrWhiteSpace(key))
            {
                return $"('{MessageText.Show(identity.Name)}') has additional information under a blank key; give the key a name.";
            }

            if (key == former)
            {
                return $"('{MessageText.Show(identity.Name)}') has additional information twice under the key '{MessageText.Show(key)}'; leave one out.";
            }

            if (value is null || !Identifier.IsWellFormed(key) || !Identifier.IsWellFormed(value))
            {
                return $"('{MessageText.Show(identity.Name)}') has additional information '{MessageText.Show(key)}' that cannot be sent: null, or half of a surrogate pair. Give a text.";
            }

            former = key;
        }

        return null;
    }
}
